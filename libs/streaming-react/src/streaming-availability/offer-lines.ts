import { groupBy } from './group-by.js';
import type { Offer } from './offer.js';
import { byQuality } from './sort-offers.js';

/** Offers of one service that differ in their quality alone, the best first. */
export type OfferLine = readonly [Offer, ...Offer[]];

/** Joins the offers of one service that say the same but for their quality: "4K, HD" instead of two lines. */
export const offerLines = (offers: readonly Offer[]): readonly OfferLine[] => [
  ...groupBy(
    offers.toSorted((a, b) => byQuality(b, a)),
    sayingKey,
  ).values(),
];

const sayingKey = (offer: Offer): string =>
  JSON.stringify([
    offer.service_id,
    offer.service_type,
    offer.tv_everywhere,
    offer.deep_link,
    offer.price_amount,
    offer.price_currency,
    offer.price_currency_derived,
    offer.seasons,
    offer.leaving_date,
    offer.certainty,
    offer.disputed_by,
  ]);
