import type { OfferRow, UpstreamAvailability } from '@radarr/streaming-core';
import type { OfferSource } from '../offers/offer-source.js';

/** An offer of Netflix in the US, but for what is given. */
export const offerRow = (row: Partial<OfferRow> = {}): OfferRow => ({
  region: 'US',
  provider: { name: 'Netflix' },
  type: 'subscription',
  ...row,
});

/** What an upstream says on the first of May, but for what is given. */
export function offerSource(
  upstream: string,
  offers: readonly OfferRow[],
  more: Partial<Pick<UpstreamAvailability, 'fetchedAt' | 'regions'>> & { readonly stale?: boolean } = {},
): OfferSource {
  const { stale = false, fetchedAt = '2026-05-01T00:00:00.000Z', ...availability } = more;
  return { upstream, stale, availability: { offers, fetchedAt, ...availability } };
}
