import { createUpstreamHttp } from '@radarr/streaming-http';
import { TMDB_IMAGE_BASE_URL, imageUrl } from '../images/image-url.js';
import { configuration } from '../wire/configuration.js';
import { externalIds } from '../wire/external-ids.js';
import { findResults } from '../wire/find-results.js';
import { movieDetails } from '../wire/movie-details.js';
import { titlePage } from '../wire/title-page.js';
import { tvDetails } from '../wire/tv-details.js';
import { tmdbCredentials } from './credentials.js';
import { readTmdbRefusal } from './refusals.js';
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
  const query = { language };
  return {
    trending: ({ mediaType, window, page = 1 }, call) =>
      http.get('/trending/{mediaType}/{window}', {
        params: { mediaType, window },
        query: { ...query, page },
        schema: titlePage,
        conditional,
        ...call,
      }),
    movie: async (id, call) => {
      const request = { params: { id }, query, schema: movieDetails, conditional, ...call };
      return (await http.find('/movie/{id}', request))?.body;
    },
    tv: async (id, call) => {
      const request = { params: { id }, query, schema: tvDetails, conditional, ...call };
      return (await http.find('/tv/{id}', request))?.body;
    },
    externalIds: async (mediaType, id, call) => {
      const request = { params: { mediaType, id }, schema: externalIds, conditional, ...call };
      return (await http.find('/{mediaType}/{id}/external_ids', request))?.body;
    },
    find: async (externalId, source, call) => {
      const asked = { ...query, external_source: source };
      const request = { params: { externalId }, query: asked, schema: findResults, conditional, ...call };
      return (await http.get('/find/{externalId}', request)).body;
    },
    configuration: async (call) =>
      (await http.get('/configuration', { schema: configuration, conditional, ...call })).body,
    imageUrl: (path, size) => imageUrl(path, size, imageBaseUrl),
    close: () => http.close(),
  };
}
