import type { Credited } from '../attribution/attribution.js';
import type { Offer } from './offer.js';

/** Who must be named beside offers. What TMDB knows of them is JustWatch's. @see https://www.themoviedb.org/documentation/api/terms-of-use */
export function creditedFor(offers: readonly Offer[]): readonly Credited[] {
  const sources = new Set(offers.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return [
    ...(sources.has('tmdb') ? (['justwatch'] as const) : []),
    ...(sources.has('watchmode') ? (['watchmode'] as const) : []),
  ];
}
