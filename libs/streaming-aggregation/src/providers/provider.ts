import type { MediaType, OfferType, ProviderMatch, Region, UpstreamId } from '@radarr/streaming-core';

/** A service where people watch, as all upstreams together describe it. */
export interface Provider {
  /** Our own id, such as `netflix`. */
  readonly id: string;
  readonly name: string;
  /** How it was established that the upstreams mean one service. */
  readonly matchedBy: ProviderMatch;
  /** The numbers by which each upstream lists it, in the order of their text. */
  readonly ids: Readonly<Record<UpstreamId, readonly string[]>>;
  /** Those of them that are taken for this service by the name alone that they come with. */
  readonly idsByName: Readonly<Record<UpstreamId, readonly string[]>>;
  /** TMDB's logo path, such as `/abc.jpg`. */
  readonly logoPath?: string;
  /** The kinds of title it has; empty when nobody says. */
  readonly mediaTypes: readonly MediaType[];
  /** The ways in which it hands out titles; empty when nobody says. */
  readonly offerTypes: readonly OfferType[];
  /** Where it is offered, with its place among the region's providers: lower comes first, null is not known. */
  readonly regions: Readonly<Record<Region, number | null>>;
}
