import { UpstreamResponse, type TrendingFeed } from '@radarr/streaming-core';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toFeedRows } from '../mapping/feed-rows.js';
import { LAST_PAGE } from '../client/last-page.js';
import { oldestOf } from './oldest.js';

const ROWS_PER_PAGE = 20;

/** TMDB's capability to say what is trending. */
export function tmdbTrendingFeed(client: TmdbClient): TrendingFeed {
  return {
    async trending({ mediaType, window, limit }, call) {
      const pageCount = Math.min(Math.ceil(limit / ROWS_PER_PAGE), LAST_PAGE);
      const numbers = Array.from({ length: pageCount }, (_, index) => index + 1);
      // All at once: a page behind the last one is merely empty, while asking for the number of pages first would
      // double the time. One failed page fails the feed, as a list with a hole would rank the rest wrongly.
      const pages = await Promise.all(
        numbers.map((page) => client.trending({ mediaType, window, page }, call)),
      );
      const rows = toFeedRows(
        mediaType,
        pages.flatMap(({ body }) => body.results),
      );
      // Somewhere people always watch something: an empty list is a fault of TMDB and not news.
      if (rows.length === 0) throw new UpstreamResponse('tmdb', 'tmdb sent an empty trending list.');
      return { mediaType, rows: rows.filter(({ rank }) => rank <= limit), fetchedAt: oldestOf(pages) };
    },
  };
}
