import type { OfferType } from './offer.js';
import type { Region } from './region.js';
import type { Instant, MediaType } from './title.js';

/** A provider as one upstream names it. Numbers of different upstreams mean different things: TMDB's 8 is Watchmode's 203. */
export interface ProviderRef {
  /** The upstream's own number for it, as text. Absent where the upstream only writes a name. */
  readonly id?: string;
  /** Trimmed, never empty. */
  readonly name: string;
}

/**
 * How it was established which service an upstream means, the surer way first. `id`: by the upstream's number for it,
 * which stands in our table of services. `name`: by its name alone, a fallback: two services of one name are taken for
 * one.
 */
export const PROVIDER_MATCHES = ['id', 'name'] as const;

export type ProviderMatch = (typeof PROVIDER_MATCHES)[number];

/** What one upstream knows of one provider. */
export interface UpstreamProvider extends ProviderRef {
  readonly id: string;
  /** TMDB's logo path, such as `/abc.jpg`. */
  readonly logoPath?: string;
  /** Where it is offered, each region with its place among the region's providers (lower comes first) where known. */
  readonly regions: Readonly<Record<Region, number | null>>;
  /** The kinds of title it has; empty where the upstream does not say. */
  readonly mediaTypes: readonly MediaType[];
  /** The ways in which it hands out titles; empty where the upstream does not say. */
  readonly offerTypes: readonly OfferType[];
}

/** One upstream's directory of providers. */
export interface UpstreamProviders {
  readonly providers: readonly UpstreamProvider[];
  readonly fetchedAt: Instant;
}
