import { Dice, hashText, mix } from '../random.js';
import type { Title } from '../title.js';
import type { Holding } from './offer.js';

/** The upstreams that tell of offers. */
export type OfferTeller = 'tmdb' | 'watchmode';

/** The share of offers that each teller has missed. They never miss the same one. */
const MISSED = 0.04;

/**
 * Says whether an upstream knows that somebody holds a title. Both know nearly all; a few are known to only one of them,
 * always the same ones. All qualities of an offer are known or unknown together.
 */
export function knownTo(teller: OfferTeller, title: Title): (holding: Holding) => boolean {
  const key = hashText(`${title.mediaType} ${title.slug}`);
  return ({ provider, type, region }) => {
    const draw = new Dice(mix(key, provider.tmdbId)).unit(`${type} in ${region}`);
    return teller === 'tmdb' ? draw >= MISSED : draw < 1 - MISSED;
  };
}
