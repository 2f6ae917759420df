import { Dice, hashText, mix } from '../random.js';
import type { Title } from '../title.js';
import type { Offer } from './offer.js';

/** The upstreams that tell of offers. */
export type OfferTeller = 'tmdb' | 'watchmode';

/** The share of offers that each teller has missed. They never miss the same one. */
const MISSED = 0.04;

/**
 * Whether an upstream knows an offer. Both know nearly all; a few are known to only one of them, always the same ones.
 * All qualities of an offer are known or unknown together.
 */
export function knownTo(teller: OfferTeller, title: Title, offer: Offer): boolean {
  const dice = new Dice(mix(hashText(`${title.mediaType} ${title.slug}`), offer.provider.tmdbId));
  const draw = dice.unit(`${offer.type} in ${offer.region}`);
  return teller === 'tmdb' ? draw >= MISSED : draw < 1 - MISSED;
}
