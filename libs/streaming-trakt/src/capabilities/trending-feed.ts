import { UpstreamResponse, type TrendingFeed } from '@radarr/streaming-core';
import type { TraktClient } from '../client/trakt-client.js';
import { toFeedRows } from '../mapping/feed-rows.js';
import { fetchRows } from './whole-list.js';

/**
 * Trakt's capability to say what is trending. Its trending list covers the last 24 hours and has no weekly variant, so
 * for the week it is what most people watched in it.
 */
export function traktTrendingFeed(client: TraktClient): TrendingFeed {
  return {
    async trending({ mediaType, window, limit }, call) {
      const { rows: list, fetchedAt } = await fetchRows(limit, (page) =>
        window === 'day'
          ? client.trending({ mediaType, ...page }, call)
          : client.watched({ mediaType, period: 'weekly', ...page }, call),
      );
      const metric = window === 'day' ? 'watchers' : 'watcher_count';
      const rows = toFeedRows({ mediaType, rows: list, metric });
      // Trakt answers an empty list where others say 404, and somewhere people always watch something.
      if (rows.length === 0) throw new UpstreamResponse('trakt', 'trakt sent an empty trending list.');
      return { mediaType, rows, fetchedAt };
    },
  };
}
