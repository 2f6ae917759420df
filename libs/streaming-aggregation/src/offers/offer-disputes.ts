import type { UpstreamId } from '@radarr/streaming-core';
import type { TypedRow } from './free-with-ads.js';
import type { MergedOffer } from './merged-offer.js';

/** Which upstreams deny an offer, and how sure the offer is then. */
export type OfferDisputes = Pick<MergedOffer, 'disputedBy' | 'certainty'>;

/**
 * Says of each row of a region which upstreams dispute it. An upstream that lists the provider with this type in another
 * quality, or with a cable contract, does not.
 * @param speaking the upstreams that speak of the region, in order
 */
export function offerDisputes(
  rows: readonly TypedRow[],
  speaking: readonly UpstreamId[],
): (row: TypedRow) => OfferDisputes {
  const listed = new Set(rows.map((row) => listingKey(row.upstream, row)));
  return (row) => {
    const disputedBy = speaking.filter((upstream) => !listed.has(listingKey(upstream, row)));
    if (disputedBy.length > 0) return { disputedBy, certainty: 'disputed' };
    return { disputedBy, certainty: speaking.length > 1 ? 'agreed' : 'single' };
  };
}

const listingKey = (upstream: UpstreamId, { providerId, type }: TypedRow): string =>
  JSON.stringify([upstream, providerId, type]);
