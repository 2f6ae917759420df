import type { AvailabilityLookup, OfferRow, Region } from '@radarr/streaming-core';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { toOffers } from '../mapping/offers.js';
import { lookupRef } from './lookup-ref.js';

/**
 * Watchmode's capability to say where a title can be watched: in all regions of the plan with one call.
 *
 * Its answer does not say for which regions it speaks, and only some come with a plan. So an answer speaks of the regions
 * in which it names an offer, and of those that the operator says the plan has. Without the latter an empty answer speaks
 * of no region at all: it is not known then where the title is missing.
 */
export function watchmodeAvailability(
  client: WatchmodeClient,
  planRegions: readonly Region[],
): AvailabilityLookup {
  return {
    async availability(query, call) {
      const answer = await client.titleSources(lookupRef(query), call);
      if (answer === undefined) return undefined;
      const { offers, droppedLinks } = toOffers(answer.body);
      const regions = spokenOf(offers, planRegions);
      return { offers, regions, droppedLinks, fetchedAt: answer.fetchedAt };
    },
  };
}

const spokenOf = (offers: readonly OfferRow[], planRegions: readonly Region[]): readonly Region[] => [
  ...new Set([...planRegions, ...offers.map(({ region }) => region)]),
];
