import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isStreamingError } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { describeRankHistoryLaws } from './rank-history-laws.suite.js';
import { RankHistoryRepository } from './rank-history-repository.js';
import { FILMS, listOf, noonOf, OTHER_LISTS } from './rank-history-samples.suite.js';
import { TrendingRepository } from './trending-repository.js';

const MONDAY = '2026-05-04';
const TUESDAY = '2026-05-05';
const FRIDAY = '2026-05-08';

/** What the table of ranks must do on either engine. */
export function describeRankHistoryRepository(open: () => Promise<Database>): void {
  describe('RankHistoryRepository', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    beforeEach(() => database.dataSource.query('TRUNCATE trending_ranks, trending_entries'));
    afterAll(() => database.close());

    describeDays(() => database);
    describeWriting(() => database);
    describeRemoval(() => database);
    describeRankHistoryLaws(() => database);
  });
}

const historyOf = ({ dataSource }: Database, now = noonOf(FRIDAY)): RankHistoryRepository =>
  new RankHistoryRepository(dataSource, () => Date.parse(now));

const listsOf = ({ dataSource }: Database): TrendingRepository => new TrendingRepository(dataSource);

function describeDays(database: () => Database): void {
  it('knows nothing at first', async () => {
    const history = historyOf(database());
    expect(await history.before(FILMS, FRIDAY, 7)).toBeUndefined();
    expect(await history.trend(FILMS, 603)).toEqual({ days: [] });
  });

  it('gives the latest day before another, never that day itself, and none that lies too far back', async () => {
    const history = historyOf(database());
    await listsOf(database()).replace(FILMS, listOf([603, 105], noonOf(MONDAY)));
    await listsOf(database()).replace(FILMS, listOf([105], noonOf(TUESDAY)));
    await listsOf(database()).replace(FILMS, listOf([680], noonOf(FRIDAY)));
    expect(await history.before(FILMS, FRIDAY, 7)).toEqual({ day: TUESDAY, ranks: { 105: 1 } });
    expect(await history.before(FILMS, TUESDAY, 7)).toEqual({ day: MONDAY, ranks: { 603: 1, 105: 2 } });
    expect(await history.before(FILMS, FRIDAY, 2)).toBeUndefined();
    expect(await history.before(FILMS, FRIDAY, 3)).toMatchObject({ day: TUESDAY });
    expect(await history.before(FILMS, MONDAY, 7)).toBeUndefined();
  });

  it('gives the days of a title, and since when the list is kept', async () => {
    await listsOf(database()).replace(FILMS, listOf([603], noonOf(MONDAY)));
    await listsOf(database()).replace(FILMS, listOf([603, 105], noonOf(TUESDAY)));
    await listsOf(database()).replace(FILMS, listOf([105, 603], noonOf(FRIDAY)));
    const history = historyOf(database());
    expect(await history.trend(FILMS, 105)).toEqual({
      since: MONDAY,
      days: [
        { day: TUESDAY, rank: 2 },
        { day: FRIDAY, rank: 1 },
      ],
    });
    expect(await history.trend(FILMS, 680)).toEqual({ since: MONDAY, days: [] });
  });

  it('keeps every list apart', async () => {
    await listsOf(database()).replace(FILMS, listOf([603], noonOf(MONDAY)));
    for (const other of OTHER_LISTS) {
      expect(await historyOf(database()).before(other, FRIDAY, 7)).toBeUndefined();
      expect(await historyOf(database()).trend(other, 603)).toEqual({ days: [] });
    }
  });
}

function describeWriting(database: () => Database): void {
  const monday = () => historyOf(database()).before(FILMS, TUESDAY, 1);

  it('notes of a day the last list: a title that has left it is gone', async () => {
    await listsOf(database()).replace(FILMS, listOf([603, 105, 680], `${MONDAY}T08:00:00.000Z`));
    await listsOf(database()).replace(FILMS, listOf([680, 603], `${MONDAY}T20:00:00.000Z`));
    expect(await monday()).toEqual({ day: MONDAY, ranks: { 680: 1, 603: 2 } });
  });

  it('notes nothing of a list that comes too late, or that is empty', async () => {
    await listsOf(database()).replace(FILMS, listOf([603], `${MONDAY}T20:00:00.000Z`));
    await listsOf(database()).replace(FILMS, listOf([105], `${MONDAY}T08:00:00.000Z`));
    await listsOf(database()).replace(FILMS, listOf([], `${MONDAY}T21:00:00.000Z`));
    expect(await monday()).toEqual({ day: MONDAY, ranks: { 603: 1 } });
  });

  it('notes the day that it is given, where a part of the list is older', async () => {
    await listsOf(database()).replace(FILMS, listOf([603], `${MONDAY}T20:00:00.000Z`), TUESDAY);
    expect(await monday()).toBeUndefined();
    expect(await historyOf(database()).trend(FILMS, 603)).toEqual({
      since: TUESDAY,
      days: [{ day: TUESDAY, rank: 1 }],
    });
  });

  it('notes nothing of a list that cannot be kept, and says so', async () => {
    const { entries, ...times } = listOf([603, 105], noonOf(MONDAY));
    const twice = { ...times, entries: entries.map((entry) => ({ ...entry, rank: 1 })) };
    const error: unknown = await listsOf(database())
      .replace(FILMS, twice)
      .catch((thrown: unknown) => thrown);
    expect(isStreamingError(error, 'STORE_ERROR')).toBe(true);
    expect(await monday()).toBeUndefined();
  });

  it('writes no row anew that stands as it should', async () => {
    const rows = (): Promise<unknown[]> =>
      database().dataSource.query('SELECT tmdb_id, xmin::text, ctid::text FROM trending_ranks ORDER BY 1');
    await listsOf(database()).replace(FILMS, listOf([603, 105, 680], noonOf(MONDAY)));
    const written = await rows();
    await listsOf(database()).replace(FILMS, listOf([603, 105, 680], `${MONDAY}T20:00:00.000Z`));
    expect(await rows()).toEqual(written);
  });

  it('notes one list of all that many writers bring at once', async () => {
    const hours = Array.from({ length: 10 }, (_, hour) => hour);
    const tmdbIds = (hour: number): number[] =>
      Array.from({ length: 5 }, (_, place) => hour * 10 + place + 1);
    await Promise.all(
      hours.map((hour) =>
        listsOf(database()).replace(FILMS, listOf(tmdbIds(hour), `${MONDAY}T0${hour}:00:00.000Z`)),
      ),
    );
    expect(Object.keys((await monday())?.ranks ?? {})).toEqual(tmdbIds(9).map(String));
  });
}

function describeRemoval(database: () => Database): void {
  it('removes the days that lie further back, and says how many places that were', async () => {
    await listsOf(database()).replace(FILMS, listOf([603, 105], noonOf(MONDAY)));
    await listsOf(database()).replace(FILMS, listOf([603], noonOf(TUESDAY)));
    const history = historyOf(database());
    expect(await history.removeOlderThan(4)).toBe(0);
    expect(await history.removeOlderThan(3)).toBe(2);
    expect(await history.trend(FILMS, 603)).toEqual({ since: TUESDAY, days: [{ day: TUESDAY, rank: 1 }] });
    expect(await history.removeOlderThan(1)).toBe(1);
    expect(await history.trend(FILMS, 603)).toEqual({ days: [] });
  });
}
