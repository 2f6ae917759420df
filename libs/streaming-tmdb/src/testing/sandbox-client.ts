import { createTmdbClient } from '../client/create-tmdb-client.js';
import type { TmdbClient } from '../client/tmdb-client.js';
import type { TmdbOptions } from '../client/tmdb-options.js';

export const API_KEY = '0123456789abcdef0123456789abcdef';

/** Where a sandbox stands in for TMDB. */
interface SandboxUrls {
  readonly tmdb: string;
  readonly tmdbImages: string;
}

/** A client of a sandbox, whose retries come at once. */
export function sandboxClient(urls: SandboxUrls, options: Partial<TmdbOptions> = {}): TmdbClient {
  return createTmdbClient({
    apiKey: API_KEY,
    baseUrl: urls.tmdb,
    imageBaseUrl: urls.tmdbImages,
    random: () => 0,
    ...options,
  });
}
