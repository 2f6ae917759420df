import type { Provider } from '../providers/provider.js';

/** The ways in which a provider hands out a title; `ads` is free with advertisements. */
export type OfferType = 'subscription' | 'free' | 'ads' | 'rent' | 'buy';

/** How sharp the picture is. */
export type OfferQuality = 'SD' | 'HD' | '4K';

/** That a provider has a title in a region in one way. In which qualities and for how much, its offers say. */
export interface Holding {
  /** ISO 3166-1. */
  readonly region: string;
  readonly provider: Provider;
  readonly type: OfferType;
  /** The first day, as a day number. */
  readonly since: number;
  /** The last day, as a day number, undefined where the licence has no end. */
  readonly until: number | undefined;
}

/**
 * One way to watch one title in one region, as it is in the world; each dialect tells of it in its own way, and a few
 * offers are known to only one of them (see `knownTo`). A provider that sells a title in three qualities has three
 * offers.
 */
export interface Offer extends Holding {
  readonly quality: OfferQuality;
  /** What it costs, in {@link Offer.currency}; rent and buy only, else undefined. */
  readonly price: number | undefined;
  /** ISO 4217, the money of the region; rent and buy only, else undefined. */
  readonly currency: string | undefined;
  /** How many seasons the provider has; undefined for films. */
  readonly seasons: number | undefined;
  /** An address at the provider, under `.example`: it leads nowhere. */
  readonly link: string;
}
