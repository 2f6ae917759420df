import type { LookedUp } from '../titles/looked-up.js';
import type { SourceReport } from '../sources/source-report.js';
import type {
  CalendarDate,
  DayRanks,
  Instant,
  MediaType,
  TrendingEntry,
  TrendingWindow,
} from '@radarr/streaming-core';

/** A trending list as it is cached: plain JSON. */
export interface TrendingList {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  /** An upstream's id or `aggregated`. */
  readonly source: string;
  readonly entries: readonly TrendingEntry[];
  /** One report for each source that was asked or could be, in the order of their ids. */
  readonly sources: readonly SourceReport[];
  /** When the oldest source list in it came from its upstream. */
  readonly fetchedAt: Instant;
  /** The day (UTC) of which it is: that of its newest source list. */
  readonly day: CalendarDate;
  /** The places on the latest day before that is known; absent when none is known within a week. */
  readonly earlier?: DayRanks;
  /** When it was made of these feeds. */
  readonly builtAt: Instant;
  /** What was looked up for this list beside the feeds, so that the next one need not ask again. */
  readonly lookedUp: LookedUp;
  /** How many titles and rows are still being looked up in the background. */
  readonly pending: number;
}

/** A trending list together with how it was had. */
export interface TrendingAnswer extends TrendingList {
  readonly expiresAt: Instant;
  /** Past its expiry, or made of nothing but old feeds: nothing newer could be had in time. */
  readonly stale: boolean;
  /** At least one configured source failed, or its last good list stands in for it. */
  readonly degraded: boolean;
  /** Where it came from: `memory`, `redis`, `database`, `source` (just made) or `snapshot` (the last kept list). */
  readonly tier: string;
  /** Opaque; two answers about one list with the same version say the same. */
  readonly version: string;
}
