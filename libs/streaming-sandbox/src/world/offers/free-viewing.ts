import { nearness, type OfferContext, type OfferTerm } from './offer-terms.js';

/** Nothing is given away before it is so many days old. */
const FREE_AFTER_DAYS = 700;
const SHARE = { general: 0.09, niche: 0.02 } as const;

/** The providers that give a title away in a region, with advertisements (`ads`) or without (`free`). */
export function freeViewing(context: OfferContext, type: 'free' | 'ads'): readonly OfferTerm[] {
  const { market, opens, today } = context;
  const since = opens + FREE_AFTER_DAYS;
  if (since > today) return [];
  return market[type]
    .filter(({ provider }) => nearness(context, provider) < SHARE[provider.stature])
    .map(({ provider }) => ({ provider, since }));
}
