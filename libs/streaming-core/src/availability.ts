import type { OfferType, UpstreamAvailability } from './offer.js';
import type { ProviderRef } from './provider.js';
import type { Region } from './region.js';
import type { Instant, TitleKey } from './title.js';
import type { UpstreamId } from './upstream.js';

/** What one upstream last said of one title, as it is kept. */
export interface StoredAvailability extends UpstreamAvailability {
  readonly upstream: UpstreamId;
  /** False: the upstream knows no such title. There are no offers then. */
  readonly known: boolean;
  /** When it stops being fresh. */
  readonly expiresAt: Instant;
  /** Since when the upstream has answered without any offer although offers are kept; they stand until that is confirmed. */
  readonly emptySince?: Instant;
}

/** An offer as it is listed for many titles at once. */
export interface KnownOffer {
  readonly upstream: UpstreamId;
  readonly provider: ProviderRef;
  readonly type: OfferType;
  readonly tvEverywhere?: true;
}

/** What is kept of one title in one region. */
export interface KnownTitle extends TitleKey {
  readonly offers: readonly KnownOffer[];
  /** The upstreams that have been asked, each with when it answered and until when that is fresh. */
  readonly asked: readonly {
    readonly upstream: UpstreamId;
    readonly fetchedAt: Instant;
    readonly expiresAt: Instant;
  }[];
}

/** A title of which an upstream should be asked, with what speaks for it. */
export interface AvailabilityCandidate extends TitleKey {
  /** Its best place in a fused trending list. */
  readonly trendingRank?: number;
  /** The next day on which it arrives anywhere. */
  readonly comingOn?: string;
  /** When a person last asked for it. */
  readonly requestedAt?: Instant;
  /** When the upstream was last asked about it. */
  readonly fetchedAt?: Instant;
}

/** Keeps what each upstream said of where titles can be watched. */
export interface AvailabilityStore {
  /**
   * Replaces what one upstream says of one title, in all regions, in one transaction: no reader sees a mixture. An
   * older answer never replaces a newer one.
   * @throws {StoreError} `STORE_ERROR`
   */
  replace(key: TitleKey, availability: StoredAvailability): Promise<void>;

  /**
   * What an upstream last said of a title, in all regions, however old.
   * @throws {StoreError} `STORE_ERROR`
   */
  read(key: TitleKey, upstream: UpstreamId): Promise<StoredAvailability | undefined>;

  /**
   * What is kept of many titles in one region, in one query; titles of which no upstream that speaks of the region was
   * asked are left out.
   * @throws {StoreError} `STORE_ERROR`
   */
  known(keys: readonly TitleKey[], region: Region): Promise<readonly KnownTitle[]>;

  /**
   * Notes that a person asked for a title just now.
   * @throws {StoreError} `STORE_ERROR`
   */
  noteRequest(key: TitleKey): Promise<void>;

  /**
   * Titles that are shown in trending, are coming soon or were lately asked for, and of which the upstream's answer is
   * missing or no longer fresh. In no particular order.
   * @throws {StoreError} `STORE_ERROR`
   */
  candidates(upstream: UpstreamId, limit: number): Promise<readonly AvailabilityCandidate[]>;

  /**
   * The ways in which providers hand out titles in a region, as far as kept offers show it.
   * @throws {StoreError} `STORE_ERROR`
   */
  offerTypesSeen(region: Region): Promise<readonly Omit<KnownOffer, 'tvEverywhere'>[]>;
}
