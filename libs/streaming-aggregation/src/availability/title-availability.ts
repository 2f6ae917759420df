import type { Instant, Region, StoredAvailability, TitleKey, UpstreamId } from '@radarr/streaming-core';
import { mergeOffers } from '../offers/merge-offers.js';
import type { MergedOffer } from '../offers/merged-offer.js';
import type { Provider } from '../providers/provider.js';
import type { SourceReport } from '../sources/source-report.js';

/**
 * How sure the offers of a region are: `agreed`, two or more upstreams speak of it and none contradicts; `single`, only
 * one speaks of it; `disputed`, they contradict each other; `unconfirmed`, what is shown is old, or an upstream's latest
 * answer had lost it and a second such answer is awaited.
 */
export const REGION_CERTAINTIES = ['agreed', 'single', 'disputed', 'unconfirmed'] as const;

export type RegionCertainty = (typeof REGION_CERTAINTIES)[number];

/** Where a title can be watched in one region. */
export interface RegionAvailability {
  readonly region: Region;
  readonly offers: readonly MergedOffer[];
  readonly certainty: RegionCertainty;
  /** The upstreams that speak of the region, in the order of their ids. */
  readonly upstreams: readonly UpstreamId[];
}

/** What one upstream says of the title, and whether that is still fresh. */
export interface AvailabilityPart {
  readonly availability: StoredAvailability;
  readonly stale: boolean;
}

/** Where a title can be watched, with how that is known. */
export interface TitleAvailability extends TitleKey {
  readonly sources: readonly SourceReport[];
  /** When the oldest part of it came from its upstream. */
  readonly fetchedAt: Instant;
  /** When the first part of it stops being fresh. */
  readonly expiresAt: Instant;
  /** Nothing in it is fresh. */
  readonly stale: boolean;
  /** A source that is set up is missing or old. */
  readonly degraded: boolean;
  /** Opaque; two answers about one title with the same version say the same. */
  readonly version: string;
  /** Every region in which there is an offer, in order. */
  regions(): readonly Region[];
  /**
   * What is known of one region. Merges anew at each call.
   * @param directory the providers by our ids, for their logos and their order in the region. @default none
   */
  inRegion(region: Region, directory?: ReadonlyMap<string, Provider>): RegionAvailability;
}

/** The regions of which any part has an offer. */
export function regionsOf(parts: readonly AvailabilityPart[]): readonly Region[] {
  const regions = parts.flatMap(({ availability }) => availability.offers.map(({ region }) => region));
  return [...new Set(regions)].toSorted();
}

/** Merges what the upstreams say of one region. */
export function availabilityIn(
  region: Region,
  parts: readonly AvailabilityPart[],
  directory?: ReadonlyMap<string, Provider>,
): RegionAvailability {
  const speaking = parts.filter(({ availability }) => speaksOf(region, availability));
  const offers = mergeOffers({
    region,
    sources: speaking.map(({ availability, stale }) => ({
      upstream: availability.upstream,
      availability,
      stale,
    })),
    ...(directory && { directory }),
  });
  const upstreams = speaking.map(({ availability }) => availability.upstream).toSorted();
  return { region, offers, certainty: certaintyOf(speaking, offers), upstreams };
}

const speaksOf = (region: Region, { known, regions }: StoredAvailability): boolean =>
  known && (regions?.includes(region) ?? true);

function certaintyOf(speaking: readonly AvailabilityPart[], offers: readonly MergedOffer[]): RegionCertainty {
  const doubtful = speaking.some(({ availability }) => availability.emptySince !== undefined);
  if (doubtful || speaking.every(({ stale }) => stale)) return 'unconfirmed';
  if (offers.some(({ certainty }) => certainty === 'disputed')) return 'disputed';
  return speaking.length > 1 ? 'agreed' : 'single';
}
