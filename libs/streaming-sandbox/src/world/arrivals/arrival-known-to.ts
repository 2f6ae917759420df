import { Dice, hashText, mix } from '../random.js';
import type { OfferTeller } from '../offers/known-to.js';
import type { Arrival } from './arrival.js';

/** The share of arrivals that each teller has missed. They never miss the same one. */
const MISSED = 0.08;

/** Whether an upstream knows an arrival. Both know most of them; always the same ones are known to only one. */
export function arrivalKnownTo(teller: OfferTeller, { title, firstDay }: Arrival): boolean {
  const draw = new Dice(mix(hashText(`${title.mediaType} ${title.slug}`), firstDay)).unit('arrival');
  return teller === 'tmdb' ? draw >= MISSED : draw < 1 - MISSED;
}
