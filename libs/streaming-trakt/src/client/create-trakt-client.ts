import { InvalidInput, type CallOptions, type MediaType } from '@radarr/streaming-core';
import { createUpstreamHttp, type UpstreamHttp } from '@radarr/streaming-http';
import { trendingRows, watchedRows, type TraktListRows } from '../wire/list-rows.js';
import { searchRows } from '../wire/search-rows.js';
import { titleObject } from '../wire/title-object.js';
import { readPagination } from './pagination.js';
import { readTraktRefusal } from './refusals.js';
import type { TraktClient, TraktList, TraktPage, TraktPeriod } from './trakt-client.js';
import { TRAKT_BASE_URL, TRAKT_RATE_LIMIT, type TraktOptions } from './trakt-options.js';

const PLURAL = { movie: 'movies', tv: 'shows' } as const;
const SINGULAR = { movie: 'movie', tv: 'show' } as const;
/** Brings overviews and dates. Not only where it is asked for, and not always where it is. */
const FULL = { extended: 'full' };
/** The older of Trakt's two stacks tags its answers; the newer one sends no tag, and then nothing is remembered. */
const CONDITIONAL = { conditional: true };

/**
 * Makes a client of Trakt. Keep it: its rate limit, connections and ETags are shared by all its calls.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id is empty or the base URL is no http(s) address
 */
export function createTraktClient({ clientId, ...tuning }: TraktOptions): TraktClient {
  const key = clientId.trim();
  if (key === '') throw new InvalidInput('clientId', 'The Trakt client id is empty.');
  const http = createUpstreamHttp({
    baseUrl: TRAKT_BASE_URL,
    ...tuning,
    upstream: 'trakt',
    headers: { 'Content-Type': 'application/json', 'trakt-api-version': '2' },
    credentials: { headers: { 'trakt-api-key': key } },
    rateLimit: { ...TRAKT_RATE_LIMIT, ...tuning.rateLimit },
    readRefusal: readTraktRefusal,
  });
  return {
    trending: (part, call) =>
      readList(http, { path: '/{plural}/trending', schema: trendingRows[part.mediaType], part, call }),
    watched: (part, call) =>
      readList(http, { path: '/{plural}/watched/{period}', schema: watchedRows[part.mediaType], part, call }),
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
    close: () => http.close(),
  };
}

interface ListRequest {
  readonly path: string;
  readonly schema: TraktListRows;
  readonly part: TraktPage & { readonly period?: TraktPeriod };
  readonly call: CallOptions | undefined;
}

async function readList(http: UpstreamHttp, { path, schema, part, call }: ListRequest): Promise<TraktList> {
  const { mediaType, period, page = 1, limit } = part;
  const params = { plural: PLURAL[mediaType], ...(period && { period }) };
  const query = { ...FULL, page, limit };
  const { body, headers, fetchedAt } = await http.get(path, {
    params,
    query,
    schema,
    ...CONDITIONAL,
    ...call,
  });
  return { rows: body, pagination: readPagination(headers), fetchedAt };
}

const typeOf = (mediaType: MediaType | undefined): string => (mediaType ? SINGULAR[mediaType] : 'movie,show');
