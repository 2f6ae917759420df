import type { CallOptions, SearchQuery, TitleSearch } from '@radarr/streaming-core';
import { LAST_PAGE } from '../client/last-page.js';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toListedTitles } from '../mapping/listed-titles.js';

/** TMDB's capability to find titles by their names. */
export function tmdbTitleSearch(client: TmdbClient): TitleSearch {
  const pageOf = ({ text: query, mediaType, page }: SearchQuery, call?: CallOptions) => {
    if (mediaType === undefined) return client.searchMulti({ query, page }, call);
    return mediaType === 'movie'
      ? client.searchMovies({ query, page }, call)
      : client.searchShows({ query, page }, call);
  };
  return {
    async search(query, call) {
      const { body, fetchedAt } = await pageOf(query, call);
      const hits = toListedTitles(body.results, query.mediaType);
      return {
        hits,
        page: query.page,
        totalPages: Math.min(body.total_pages, LAST_PAGE),
        totalResults: body.total_results ?? hits.length,
        fetchedAt,
      };
    },
  };
}
