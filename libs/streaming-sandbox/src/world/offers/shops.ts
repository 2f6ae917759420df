import { nearness, type OfferContext, type OfferTerm } from './offer-terms.js';

/** The share of titles that a shop has. */
const SHARE = { movie: { general: 0.85, niche: 0.12 }, tv: { general: 0.45, niche: 0.02 } } as const;

/** The shops that rent or sell a title in a region, from the day it opens there. */
export function shops(context: OfferContext): readonly OfferTerm[] {
  const { title, market, opens, today } = context;
  if (opens > today) return [];
  return market.buy
    .filter(({ provider }) => nearness(context, provider) < SHARE[title.mediaType][provider.stature])
    .map(({ provider }) => ({ provider, since: opens }));
}
