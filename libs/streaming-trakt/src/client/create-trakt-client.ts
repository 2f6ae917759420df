import type { MediaType } from '@radarr/streaming-core';
import { createUpstreamHttp } from '@radarr/streaming-http';
import { trendingRows, watchedRows } from '../wire/list-rows.js';
import { searchRows } from '../wire/search-rows.js';
import { titleObject } from '../wire/title-object.js';
import { createUserClient } from './create-user-client.js';
import { PLURAL, SINGULAR } from './media-words.js';
import { FULL, readList } from './read-list.js';
import { readTraktRefusal } from './refusals.js';
import { requiredHeaders } from './required-headers.js';
import type { TraktClient } from './trakt-client.js';
import { resolveOptions, TRAKT_RATE_LIMIT, type TraktOptions } from './trakt-options.js';

/** The older of Trakt's two stacks tags its answers; the newer one sends no tag, and then nothing is remembered. */
const CONDITIONAL = { conditional: true };

/**
 * Makes a client of Trakt. Keep it: its rate limit, connections and ETags are shared by all its calls.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id is empty or the base URL is no http(s) address
 */
export function createTraktClient(options: TraktOptions): TraktClient {
  const { key, baseUrl, tuning } = resolveOptions(options);
  const http = createUpstreamHttp({
    ...tuning,
    ...requiredHeaders(key),
    baseUrl,
    upstream: 'trakt',
    rateLimit: { ...TRAKT_RATE_LIMIT, ...tuning.rateLimit },
    readRefusal: readTraktRefusal,
  });
  return {
    trending: (part, call) => {
      const params = { plural: PLURAL[part.mediaType] };
      const request = { part, params, schema: trendingRows[part.mediaType], ...CONDITIONAL, ...call };
      return readList(http, '/{plural}/trending', request);
    },
    watched: (part, call) => {
      const params = { plural: PLURAL[part.mediaType], period: part.period };
      const request = { part, params, schema: watchedRows[part.mediaType], ...CONDITIONAL, ...call };
      return readList(http, '/{plural}/watched/{period}', request);
    },
    searchById: async ({ idType, id, mediaType }, call) => {
      const query = { ...FULL, type: typeOf(mediaType) };
      const request = { params: { idType, id }, query, schema: searchRows, ...CONDITIONAL, ...call };
      return (await http.get('/search/{idType}/{id}', request)).body;
    },
    title: async (mediaType, id, call) => {
      const params = { plural: PLURAL[mediaType], id };
      const request = { params, query: FULL, schema: titleObject, ...CONDITIONAL, ...call };
      return (await http.find('/{plural}/{id}', request))?.body;
    },
    asUser: (accessToken) => createUserClient(http, accessToken),
    close: () => http.close(),
  };
}

const typeOf = (mediaType: MediaType | undefined): string => (mediaType ? SINGULAR[mediaType] : 'movie,show');
