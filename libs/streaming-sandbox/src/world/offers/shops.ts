import type { Providers } from '../providers/providers.js';
import { nearness, type OfferContext, type OfferTerm } from './offer-terms.js';

/** The share of titles that a shop has. */
const SHARE = { movie: { general: 0.85, niche: 0.12 }, tv: { general: 0.45, niche: 0.02 } } as const;

/** The shops that rent or sell a title in a region, from the day it opens there. */
export function shops(context: OfferContext, providers: Providers): readonly OfferTerm[] {
  const { title, region, opens, today } = context;
  if (opens > today) return [];
  return providers
    .handing('buy', { region: region.code, mediaType: title.mediaType })
    .filter((provider) => nearness(context, provider) < SHARE[title.mediaType][provider.stature])
    .map((provider) => ({ provider, since: opens }));
}
