import type {
  CalendarDate,
  Instant,
  OfferQuality,
  OfferType,
  ProviderMatch,
  UpstreamId,
} from '@radarr/streaming-core';

/**
 * How sure an offer is. `single`: only one upstream speaks of the region. `agreed`: several do, and each of them lists
 * this provider with this type. `disputed`: several do, and at least one of them does not.
 */
export const OFFER_CERTAINTIES = ['agreed', 'single', 'disputed'] as const;

export type OfferCertainty = (typeof OFFER_CERTAINTIES)[number];

/** What one upstream said that speaks for an offer, in its own words. An absent field is not known. */
export interface OfferEvidence {
  readonly upstream: UpstreamId;
  readonly fetchedAt: Instant;
  /** Whether the upstream's word was no longer fresh. */
  readonly stale: boolean;
  /** The upstream's own number for the provider. */
  readonly providerId?: string;
  /** The upstream's own name for the provider. */
  readonly providerName: string;
  /** How it was established which provider the upstream means. */
  readonly matchedBy: ProviderMatch;
  readonly type: OfferType;
  /** Absent where the upstream tells no qualities apart: then it speaks for all of them. */
  readonly quality?: OfferQuality;
  readonly link?: string;
  readonly price?: number;
  readonly currency?: string;
  readonly seasons?: number;
  readonly leavingDate?: CalendarDate;
}

/** A provider as an offer shows it. */
export interface OfferProvider {
  /** Our own id, such as `netflix`. */
  readonly id: string;
  readonly name: string;
  /** TMDB's logo path, such as `/abc.jpg`. */
  readonly logoPath?: string;
}

/** What an amount of money is asked for, and in which money. */
export interface OfferPrice {
  readonly price?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** No upstream named the currency: it is the one that the region uses. */
  readonly currencyDerived?: true;
}

/** One way to watch a title at one provider in one region, as all upstreams together tell it. */
export interface MergedOffer extends OfferPrice {
  readonly provider: OfferProvider;
  /** How it was established that all its evidence is about this provider. */
  readonly matchedBy: ProviderMatch;
  readonly type: OfferType;
  /** Needs a cable or satellite contract as well. */
  readonly tvEverywhere?: true;
  readonly quality?: OfferQuality;
  /** An http or https address at the provider; never anything else. */
  readonly link?: string;
  /** How many seasons of a show the provider has. */
  readonly seasons?: number;
  /** The last day of the offer. */
  readonly leavingDate?: CalendarDate;
  /** Who says so; never empty. In the order of the upstreams. */
  readonly evidence: readonly OfferEvidence[];
  /** The upstreams that speak of the region and do not list this provider with this type, in order. */
  readonly disputedBy: readonly UpstreamId[];
  readonly certainty: OfferCertainty;
}
