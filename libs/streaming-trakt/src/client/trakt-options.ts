import type { UpstreamTuning } from '@radarr/streaming-http';

/** How to talk to Trakt. Besides its own options it takes all of `UpstreamTuning`: timeouts, retries, limits, clock. */
export interface TraktOptions extends UpstreamTuning {
  /** The client id of the operator's own Trakt application. No account is logged in. */
  readonly clientId: string;
  /** Where the API is: production, staging, a sandbox. @default 'https://api.trakt.tv' */
  readonly baseUrl?: string;
}

export const TRAKT_BASE_URL = 'https://api.trakt.tv';

/**
 * Trakt lets an application that logs nobody in make 500 requests in 5 minutes from one address.
 * @see https://docs.trakt.tv/
 */
export const TRAKT_RATE_LIMIT = { requests: 500, perMs: 300_000 };
