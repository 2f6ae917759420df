import type { CalendarDate } from './title.js';
import type { TrendingListKey } from './trending.js';

/** Which places titles had in one trending list on one day (UTC): those of the day's last list. */
export interface DayRanks {
  readonly day: CalendarDate;
  /** Places by TMDB number, as text. A title that is missing was not in the list. */
  readonly ranks: Readonly<Record<string, number>>;
}

/** The place that one title had on one day (UTC). */
export interface RankDay {
  readonly day: CalendarDate;
  readonly rank: number;
}

/** The places of one title in one trending list, as far back as they are kept. */
export interface RankTrend {
  /** The days on which it was in the list, the earliest first. */
  readonly days: readonly RankDay[];
  /** The first day of which the list is kept; absent when none is. */
  readonly since?: CalendarDate;
}

/**
 * Knows which places titles had in trending lists, day by day. What it knows is written where the lists themselves are:
 * by `TrendingStore.replace`.
 */
export interface RankHistory {
  /**
   * The latest day before another one of which the list is kept, or undefined when there is none.
   * @param withinDays how far back it may lie
   * @throws {StoreError} `STORE_ERROR`
   */
  before(list: TrendingListKey, day: CalendarDate, withinDays: number): Promise<DayRanks | undefined>;

  /**
   * The places of one title.
   * @throws {StoreError} `STORE_ERROR`
   */
  trend(list: TrendingListKey, tmdbId: number): Promise<RankTrend>;
}
