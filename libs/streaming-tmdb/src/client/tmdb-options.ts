import type { UpstreamTuning } from '@radarr/streaming-http';

/** How to talk to TMDB. Besides its own options it takes all of `UpstreamTuning`: timeouts, retries, limits, clock. */
export interface TmdbOptions extends UpstreamTuning {
  /** A v3 API key or a v4 read access token; told apart by their shapes. */
  readonly apiKey: string;
  /** Where the v3 API is: a mirror, a proxy, a sandbox. @default 'https://api.themoviedb.org/3' */
  readonly baseUrl?: string;
  /** Where the images are. @default 'https://image.tmdb.org/t/p/' */
  readonly imageBaseUrl?: string;
  /** The language of titles and overviews, `xx` or `xx-YY`. @default TMDB's own, en-US */
  readonly language?: string;
}

export const TMDB_BASE_URL = 'https://api.themoviedb.org/3';

/**
 * TMDB asks for no more than about 40 requests a second.
 * @see https://developer.themoviedb.org/docs/rate-limiting
 */
export const TMDB_RATE_LIMIT = { requests: 40, perMs: 1_000 };
