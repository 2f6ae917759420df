import {
  systemClock,
  type CalendarDate,
  type Clock,
  type DayRanks,
  type RankDay,
  type RankHistory,
  type RankTrend,
  type TrendingListKey,
} from '@radarr/streaming-core';
import { LessThan, type DataSource } from 'typeorm';
import { TrendingRankEntity } from '../entities/trending-rank.entity.js';
import { onStore } from '../store-failure.js';
import { RANKS_BEFORE, RANKS_OF_TITLE } from './rank-history-statements.js';
import { listColumns } from './trending-rows.js';

const DAY_MS = 86_400_000;

/**
 * Which places titles had in trending lists, day by day, in the table `trending_ranks`. `TrendingRepository` writes
 * them, in one step with the list itself.
 */
export class RankHistoryRepository implements RankHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async before(list: TrendingListKey, day: CalendarDate, withinDays: number): Promise<DayRanks | undefined> {
    const [found] = await onStore('read the ranks of a day', () =>
      this.dataSource.query<DayRanks[]>(RANKS_BEFORE, [...listColumns(list), day, withinDays]),
    );
    return found;
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async trend(list: TrendingListKey, tmdbId: number): Promise<RankTrend> {
    const [found] = await onStore('read the ranks of a title', () =>
      this.dataSource.query<{ readonly since: CalendarDate | null; readonly days: RankDay[] }[]>(
        RANKS_OF_TITLE,
        [...listColumns(list), tmdbId],
      ),
    );
    return { days: found?.days ?? [], ...(found?.since != null && { since: found.since }) };
  }

  /**
   * Removes the days that lie further back.
   * @returns how many places were removed
   * @throws {StoreError} `STORE_ERROR`
   */
  async removeOlderThan(days: number): Promise<number> {
    const first = new Date(this.clock() - days * DAY_MS).toISOString().slice(0, 10);
    const { affected } = await onStore('remove old ranks', () =>
      this.dataSource.getRepository(TrendingRankEntity).delete({ day: LessThan(first) }),
    );
    return affected ?? 0;
  }
}
