import type {
  CalendarDate,
  DayRanks,
  RankHistory,
  RankTrend,
  TrendingListKey,
  TrendingSnapshot,
  TrendingStore,
} from '@radarr/streaming-core';

/** Keeps snapshots and the places of each day in memory, for a test to look at. */
export class RecordingStore implements TrendingStore, RankHistory {
  readonly kept = new Map<string, TrendingSnapshot>();
  /** The days of each list, the earliest first. */
  readonly days = new Map<string, DayRanks[]>();
  broken = false;

  replace(list: TrendingListKey, snapshot: TrendingSnapshot, day: CalendarDate): Promise<void> {
    if (this.broken) return Promise.reject(new Error('no database'));
    this.kept.set(nameOf(list), snapshot);
    const ranks = Object.fromEntries(snapshot.entries.map(({ tmdbId, rank }) => [String(tmdbId), rank]));
    const others = this.daysOf(list).filter((known) => known.day !== day);
    this.days.set(
      nameOf(list),
      [...others, { day, ranks }].toSorted((a, b) => a.day.localeCompare(b.day)),
    );
    return Promise.resolve();
  }

  read(list: TrendingListKey): Promise<TrendingSnapshot | undefined> {
    return Promise.resolve(this.kept.get(nameOf(list)));
  }

  before(list: TrendingListKey, day: CalendarDate, withinDays: number): Promise<DayRanks | undefined> {
    if (this.broken) return Promise.reject(new Error('no database'));
    const reaches = ({ day: known }: DayRanks): boolean =>
      known < day && Date.parse(day) - Date.parse(known) <= withinDays * 86_400_000;
    return Promise.resolve(this.daysOf(list).findLast(reaches));
  }

  trend(list: TrendingListKey, tmdbId: number): Promise<RankTrend> {
    const days = this.daysOf(list);
    const since = days[0]?.day;
    return Promise.resolve({
      days: days.flatMap(({ day, ranks }) => {
        const rank = ranks[tmdbId];
        return rank === undefined ? [] : [{ day, rank }];
      }),
      ...(since !== undefined && { since }),
    });
  }

  private daysOf(list: TrendingListKey): readonly DayRanks[] {
    return this.days.get(nameOf(list)) ?? [];
  }
}

const nameOf = (list: TrendingListKey): string => `${list.source}:${list.mediaType}:${list.window}`;
