import type { FeedMetric, TrendingWindow } from './feed.js';
import type { CalendarDate, Instant, MediaType, TitleFacts, TitleKey } from './title.js';
import type { UpstreamId } from './upstream.js';

/** The source name of a list fused from all upstreams. */
export const AGGREGATED = 'aggregated';

/** Names one trending list. `source` is an upstream's id or {@link AGGREGATED}. */
export interface TrendingListKey {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  readonly source: string;
}

/** Where one upstream placed a title: the evidence behind a fused rank. */
export interface SourceRank {
  readonly upstream: UpstreamId;
  /** The place in the upstream's own list, from 1. */
  readonly rank: number;
  readonly metric?: FeedMetric;
}

/** A title in a trending list, with what placed it there. */
export interface TrendingEntry extends TitleKey, TitleFacts {
  /** The place in this list, from 1, without gaps. */
  readonly rank: number;
  /** 0 to 100, two decimals; 100 leads every feed that answered. */
  readonly score: number;
  /** How many people watch it now, where an upstream counts them. */
  readonly watchers?: number;
  readonly sources: readonly SourceRank[];
}

/** One whole list as it was at one moment. */
export interface TrendingSnapshot {
  readonly entries: readonly TrendingEntry[];
  /** When the oldest part of it came from its upstream. */
  readonly fetchedAt: Instant;
  /** When it stops being fresh. */
  readonly expiresAt: Instant;
}

/** Keeps the last snapshot of each trending list. */
export interface TrendingStore {
  /**
   * Replaces a list as a whole: no reader ever sees a mixture, and an older snapshot never replaces a newer one, nor
   * an empty one a good one. A store that also keeps a `RankHistory` notes the places in the same step.
   * @param day the day (UTC) of which it is the last list so far @default that of its oldest part
   * @throws {StoreError} `STORE_ERROR`
   */
  replace(list: TrendingListKey, snapshot: TrendingSnapshot, day?: CalendarDate): Promise<void>;

  /**
   * The kept snapshot, however old, or undefined.
   * @throws {StoreError} `STORE_ERROR`
   */
  read(list: TrendingListKey): Promise<TrendingSnapshot | undefined>;
}
