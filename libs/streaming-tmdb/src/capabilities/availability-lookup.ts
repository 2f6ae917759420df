import type { AvailabilityLookup } from '@radarr/streaming-core';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toOfferRows } from '../mapping/offer-rows.js';

/** TMDB's capability to say where a title can be watched: one call for all regions. The data is JustWatch's. */
export function tmdbAvailabilityLookup(client: TmdbClient): AvailabilityLookup {
  return {
    async availability(key, call) {
      const answer = await client.watchProviders(key, call);
      return answer && { offers: toOfferRows(answer.body), droppedLinks: 0, fetchedAt: answer.fetchedAt };
    },
  };
}
