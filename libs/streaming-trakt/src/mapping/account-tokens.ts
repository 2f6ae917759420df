import type { AccountTokens } from '@radarr/streaming-core';
import type { TraktReceived } from '../client/trakt-oauth.js';
import type { TraktTokens } from '../wire/tokens.js';

/** Tokens in the words of the port. They end by Trakt's own count, from when Trakt made them. */
export function toAccountTokens(tokens: TraktReceived<TraktTokens>): AccountTokens {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = tokens;
  const issuedAtMs =
    tokens.created_at === undefined ? Date.parse(tokens.receivedAt) : tokens.created_at * 1000;
  return {
    accessToken,
    refreshToken,
    issuedAt: new Date(issuedAtMs).toISOString(),
    expiresAt: new Date(issuedAtMs + seconds * 1000).toISOString(),
  };
}
