import type { Reach } from '../reach.js';
import type { Title } from '../title.js';
import type { OfferQuality } from './offer.js';

const FIRST_YEAR_OF_4K = 2014;

/** The qualities in which a shop has a title. */
export function shopQualities(title: Title, reach: Reach): readonly OfferQuality[] {
  const has4K = reach.dice.chance('4K', (title.year ?? 0) >= FIRST_YEAR_OF_4K ? 0.7 : 0.25);
  const hasSd = reach.dice.chance('SD', 0.6);
  return [...(hasSd ? (['SD'] as const) : []), 'HD', ...(has4K ? (['4K'] as const) : [])];
}

/** The quality in which a provider streams a title: its best one. */
export function streamQuality(title: Title, reach: Reach): OfferQuality {
  return shopQualities(title, reach).at(-1) ?? 'HD';
}
