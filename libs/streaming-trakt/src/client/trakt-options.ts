import { InvalidInput } from '@radarr/streaming-core';
import type { UpstreamTuning } from '@radarr/streaming-http';

/** How to talk to Trakt. Besides its own options it takes all of `UpstreamTuning`: timeouts, retries, limits, clock. */
export interface TraktOptions extends UpstreamTuning {
  /** The client id of the operator's own Trakt application. */
  readonly clientId: string;
  /** The secret of that application. @default none, and then nobody can connect an account */
  readonly clientSecret?: string;
  /** Where the API is: production, staging, a sandbox. @default 'https://api.trakt.tv' */
  readonly baseUrl?: string;
  /** Where OAuth is. It has a host of its own. @default 'https://auth.trakt.tv' */
  readonly authBaseUrl?: string;
  /** The redirect URI in the settings of the application. @default 'urn:ietf:wg:oauth:2.0:oob', which names none */
  readonly redirectUri?: string;
}

/** How to talk to Trakt's OAuth. */
export interface TraktOAuthOptions extends TraktOptions {
  readonly clientSecret: string;
}

const TRAKT_BASE_URL = 'https://api.trakt.tv';
const TRAKT_AUTH_BASE_URL = 'https://auth.trakt.tv';
const NO_REDIRECT = 'urn:ietf:wg:oauth:2.0:oob';

/**
 * Takes the options apart and fills the defaults in.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id is empty
 */
export function resolveOptions(options: TraktOptions) {
  const {
    clientId,
    clientSecret = '',
    baseUrl = TRAKT_BASE_URL,
    authBaseUrl = TRAKT_AUTH_BASE_URL,
    redirectUri = NO_REDIRECT,
    ...tuning
  } = options;
  const key = clientId.trim();
  if (key === '') throw new InvalidInput('clientId', 'The Trakt client id is empty.');
  return { key, secret: clientSecret.trim(), baseUrl, authBaseUrl, redirectUri, tuning };
}

/**
 * Trakt lets an application make 500 requests in 5 minutes from one address, and as many for one person.
 * @see https://docs.trakt.tv/
 */
export const TRAKT_RATE_LIMIT = { requests: 500, perMs: 300_000 };

/** Patience is cheaper than an account: an answer that we no longer wait for may have used up a refresh token. */
export const TRAKT_OAUTH_TIMES = { timeoutMs: 15_000, deadlineMs: 30_000 };
