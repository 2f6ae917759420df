import type { CallOptions, MediaType, TrendingWindow } from '@radarr/streaming-core';
import type { UpstreamAnswer } from '@radarr/streaming-http';
import { titlePage, type TmdbTitlePage } from '../wire/title-page.js';
import type { TmdbDiscoverFilters } from './discover-filters.js';
import type { TmdbConnection } from './tmdb-connection.js';

/** Names a page of a trending list. */
export interface TmdbTrendingPage {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  /** From 1 to 500. @default 1 */
  readonly page?: number;
}

/** Names a page of a search. */
export interface TmdbSearchPage {
  /** What is searched for; not empty. */
  readonly query: string;
  /** From 1 to 500. @default 1 */
  readonly page?: number;
}

/** The calls whose answers are pages of titles, usually of 20 rows. */
export interface TmdbListCalls {
  /** One page of what is trending. */
  trending(list: TmdbTrendingPage, call?: CallOptions): Promise<UpstreamAnswer<TmdbTitlePage>>;
  /** One page of the titles that fit the filters. */
  discover<Kind extends MediaType>(
    mediaType: Kind,
    filters: TmdbDiscoverFilters[Kind],
    call?: CallOptions,
  ): Promise<UpstreamAnswer<TmdbTitlePage>>;
  /** Films, shows, persons and collections by their names; `media_type` tells them apart. */
  searchMulti(search: TmdbSearchPage, call?: CallOptions): Promise<UpstreamAnswer<TmdbTitlePage>>;
  searchMovies(search: TmdbSearchPage, call?: CallOptions): Promise<UpstreamAnswer<TmdbTitlePage>>;
  searchShows(search: TmdbSearchPage, call?: CallOptions): Promise<UpstreamAnswer<TmdbTitlePage>>;
}

/** Makes the calls whose answers are pages of titles. */
export function listCalls({ http, language, conditional }: TmdbConnection): TmdbListCalls {
  const search =
    (kind: 'multi' | MediaType): TmdbListCalls['searchMulti'] =>
    ({ query, page = 1 }, call) =>
      http.get('/search/{kind}', {
        params: { kind },
        query: { language, query, page },
        schema: titlePage,
        conditional,
        ...call,
      });
  return {
    trending: ({ mediaType, window, page = 1 }, call) =>
      http.get('/trending/{mediaType}/{window}', {
        params: { mediaType, window },
        query: { language, page },
        schema: titlePage,
        conditional,
        ...call,
      }),
    discover: (mediaType, filters, call) =>
      http.get('/discover/{mediaType}', {
        params: { mediaType },
        query: { language, page: 1, ...filters },
        schema: titlePage,
        conditional,
        ...call,
      }),
    searchMulti: search('multi'),
    searchMovies: search('movie'),
    searchShows: search('tv'),
  };
}
