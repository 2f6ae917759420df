import { createUpstreamHttp } from '@radarr/streaming-http';
import { TMDB_IMAGE_BASE_URL, imageUrl } from '../images/image-url.js';
import { configuration } from '../wire/configuration.js';
import { tmdbCredentials } from './credentials.js';
import { listCalls } from './list-calls.js';
import { providerCalls } from './provider-calls.js';
import { readTmdbRefusal } from './refusals.js';
import { titleCalls } from './title-calls.js';
import type { TmdbClient } from './tmdb-client.js';
import { TMDB_BASE_URL, TMDB_RATE_LIMIT, type TmdbOptions } from './tmdb-options.js';

/**
 * Makes a client of TMDB. Keep it: its rate limit, connections and ETags are shared by all its calls.
 * @throws {InvalidInput} `INVALID_INPUT` when the key is empty or the base URL is no http(s) address
 */
export function createTmdbClient(options: TmdbOptions): TmdbClient {
  const { apiKey, imageBaseUrl = TMDB_IMAGE_BASE_URL, language, ...tuning } = options;
  const http = createUpstreamHttp({
    baseUrl: TMDB_BASE_URL,
    maxConnections: 20,
    ...tuning,
    upstream: 'tmdb',
    credentials: tmdbCredentials(apiKey),
    rateLimit: { ...TMDB_RATE_LIMIT, ...tuning.rateLimit },
    readRefusal: readTmdbRefusal,
  });
  // TMDB tags nearly everything, so asking again usually costs an empty 304.
  const conditional = true;
  const connection = { http, language, conditional };
  return {
    ...listCalls(connection),
    ...titleCalls(connection),
    ...providerCalls(connection),
    configuration: async (call) =>
      (await http.get('/configuration', { schema: configuration, conditional, ...call })).body,
    imageUrl: (path, size) => imageUrl(path, size, imageBaseUrl),
    close: () => http.close(),
  };
}
