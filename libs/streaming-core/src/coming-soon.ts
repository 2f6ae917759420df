import type { ProviderMatch } from './provider.js';
import type { Region } from './region.js';
import type { CalendarDate, Instant, MediaType, TitleKey } from './title.js';
import type { UpstreamId } from './upstream.js';

/** Names one list of arrivals. */
export interface ComingSoonListKey {
  readonly mediaType: MediaType;
  readonly region: Region;
}

/** A provider at which a title arrives, on which day, and who says so. */
export interface ReleaseProvider {
  /** Our own id of the provider, such as `netflix`. */
  readonly id: string;
  readonly name: string;
  /** How it was established that the upstreams mean this provider. */
  readonly matchedBy: ProviderMatch;
  /** The day there: that of the release, or a later one. */
  readonly date: CalendarDate;
  /** As in {@link Release}, of this day. */
  readonly regional: boolean;
  readonly upstreams: readonly UpstreamId[];
}

/** A film or a season of a show that arrives, on the first of its days. */
export interface Release extends TitleKey {
  readonly title: string;
  readonly date: CalendarDate;
  /** Where, soonest first; empty when it is only known that it becomes available. */
  readonly providers: readonly ReleaseProvider[];
  /** Who says so, in the order of their ids. */
  readonly upstreams: readonly UpstreamId[];
  /** Whether an upstream gave the date for this very region; else it is a date for the world, which is centred on the US. */
  readonly regional: boolean;
  /** The title is older than its arrival: it joins a library. */
  readonly backCatalogue: boolean;
  readonly season?: number;
  readonly episode?: number;
  readonly original?: true;
  readonly posterPath?: string;
}

/** One list of arrivals as it was at one moment. */
export interface ComingSoonSnapshot {
  readonly releases: readonly Release[];
  readonly fetchedAt: Instant;
  readonly expiresAt: Instant;
}

/** Keeps the last snapshot of each list of arrivals. */
export interface ComingSoonStore {
  /**
   * Replaces a list as a whole; a title is in it once a day. An older snapshot never replaces a newer one, nor an empty
   * one a good one.
   * @throws {StoreError} `STORE_ERROR`
   */
  replace(list: ComingSoonListKey, snapshot: ComingSoonSnapshot): Promise<void>;

  /**
   * The kept snapshot, however old, or undefined.
   * @throws {StoreError} `STORE_ERROR`
   */
  read(list: ComingSoonListKey): Promise<ComingSoonSnapshot | undefined>;
}
