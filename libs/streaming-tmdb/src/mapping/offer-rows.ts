import type { OfferRow, OfferType } from '@radarr/streaming-core';
import type { TmdbRegionOffers, TmdbWatchProviders } from '../wire/watch-providers.js';
import { toProviderRef } from './provider-ref.js';

/** TMDB's word for each way of watching. */
const TMDB_WORDS = {
  subscription: 'flatrate',
  free: 'free',
  ads: 'ads',
  rent: 'rent',
  buy: 'buy',
} as const satisfies Readonly<Record<OfferType, keyof TmdbRegionOffers>>;

/**
 * The offers of a title in all regions. They have no link: the one that TMDB gives for each region is a page of
 * themoviedb.org and leads to no provider.
 */
export function toOfferRows({ results }: TmdbWatchProviders): OfferRow[] {
  return Object.entries(results).flatMap(([region, offers]) =>
    Object.entries(TMDB_WORDS).flatMap(([type, word]) => {
      const refs = offers[word].flatMap((provider) => toProviderRef(provider) ?? []);
      const once = new Map(refs.map((provider) => [provider.id, provider]));
      return [...once.values()].map((provider) => ({ region, provider, type: type as OfferType }));
    }),
  );
}
