import type { PersonalLists } from '@radarr/streaming-core';
import type { TraktClient } from '../client/trakt-client.js';
import { toWatchlistTitles } from '../mapping/watchlist-titles.js';
import { fetchRows } from './whole-list.js';

/** Trakt's capability to read the lists of a person. */
export function traktPersonalLists(client: TraktClient): PersonalLists {
  return {
    watchlist: async ({ mediaType, accessToken }, call) => {
      const person = client.asUser(accessToken);
      const { rows, fetchedAt } = await fetchRows(Infinity, (page) =>
        person.watchlist({ mediaType, ...page }, call),
      );
      return { ...toWatchlistTitles({ mediaType, rows }), fetchedAt };
    },
  };
}
