import type { AccountAccess } from '@radarr/streaming-core';
import type { TraktClient } from '../client/trakt-client.js';
import type { TraktOAuth } from '../client/trakt-oauth.js';
import { toAccountCode } from '../mapping/account-code.js';
import { toAccountTokens } from '../mapping/account-tokens.js';

/** What is needed to connect accounts: OAuth for the tokens, the API for the person's name. */
export interface AccountClients {
  readonly oauth: TraktOAuth;
  readonly client: TraktClient;
}

/** Trakt's capability to let a person connect an account. */
export function traktAccountAccess({ oauth, client }: AccountClients): AccountAccess {
  return {
    requestCode: async (call) => toAccountCode(await oauth.deviceCode(call)),
    poll: async (deviceCode, call) => {
      const answer = await oauth.deviceToken(deviceCode, call);
      if (typeof answer === 'string') return { outcome: answer };
      return { outcome: 'granted', tokens: toAccountTokens(answer) };
    },
    refresh: async (refreshToken, call) => {
      const tokens = await oauth.refresh(refreshToken, call);
      return tokens && toAccountTokens(tokens);
    },
    revoke: (accessToken, call) => oauth.revoke(accessToken, call),
    userName: async (accessToken, call) => {
      const { user } = await client.asUser(accessToken).settings(call);
      return user.username ?? user.name ?? user.ids?.slug;
    },
  };
}
