import type { ProviderRef } from './provider.js';
import type { Region } from './region.js';
import type { Instant, TitleKey } from './title.js';

/** The ways in which a provider hands out a title; `ads` is free with advertisements. */
export const OFFER_TYPES = ['subscription', 'free', 'ads', 'rent', 'buy'] as const;

export type OfferType = (typeof OFFER_TYPES)[number];

/** The picture qualities, lowest first. */
export const OFFER_QUALITIES = ['SD', 'HD', '4K'] as const;

export type OfferQuality = (typeof OFFER_QUALITIES)[number];

/** What one upstream says of one offer. An absent field is not known. */
export interface OfferRow {
  readonly region: Region;
  readonly provider: ProviderRef;
  readonly type: OfferType;
  /** Needs a cable or satellite contract as well ("TV everywhere"). Such an offer is of type `subscription`. */
  readonly tvEverywhere?: true;
  readonly quality?: OfferQuality;
  /** An http or https address at the provider; never anything else. */
  readonly link?: string;
  /** In the region's money unless {@link OfferRow.currency} says otherwise. */
  readonly price?: number;
  /** ISO 4217, only where the upstream names it. */
  readonly currency?: string;
  /** The last day of the offer. */
  readonly leavingDate?: string;
  /** How many seasons of a show the provider has. */
  readonly seasons?: number;
}

/** What one upstream says of where a title can be watched. */
export interface UpstreamAvailability {
  readonly offers: readonly OfferRow[];
  /** The regions of which it speaks; a region in the list without an offer has none. Absent: every region. */
  readonly regions?: readonly Region[];
  /** How many links were dropped because they were not http or https addresses. */
  readonly droppedLinks: number;
  readonly fetchedAt: Instant;
}

/** A title, with the upstream's own id for it where that is known: a look-up by it may be cheaper. */
export interface AvailabilityQuery extends TitleKey {
  readonly nativeId?: string;
}
