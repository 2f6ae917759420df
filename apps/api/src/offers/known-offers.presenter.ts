import { providersOf } from '@radarr/streaming-aggregation';
import type { KnownTitle } from '@radarr/streaming-core';
import { presentIdentity } from '../providers/service-identity.presenter.js';
import type { KnownOffersBody } from './known-offers.response.js';

/** Puts what is known of where a title can be watched into the words of the HTTP API. */
export function presentKnown(known: KnownTitle | undefined): KnownOffersBody {
  if (!known) return { known: false, fetched_at: null, services: [] };
  return {
    known: true,
    fetched_at: known.asked.map(({ fetchedAt }) => fetchedAt).toSorted()[0] ?? null,
    services: providersOf(known).map(({ types, ...provider }) => ({
      ...presentIdentity(provider),
      service_types: types,
    })),
  };
}
