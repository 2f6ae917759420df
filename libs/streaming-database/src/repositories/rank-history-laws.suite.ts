import { expect, it } from '@jest/globals';
import type { CalendarDate } from '@radarr/streaming-core';
import fc from 'fast-check';
import type { Database } from '../database.js';
import { FILMS, listOf } from './rank-history-samples.suite.js';
import { RankHistoryRepository } from './rank-history-repository.js';
import { TrendingRepository } from './trending-repository.js';

const DAYS = ['2026-04-28', '2026-04-29', '2026-04-30', '2026-05-01', '2026-05-09'] as const;
const TITLES = [1, 2, 3, 4, 5];

/** A list as it is written; few days, hours and titles, so that they collide. */
const write = fc.record({
  day: fc.constantFrom(...DAYS),
  hour: fc.integer({ min: 0, max: 3 }),
  tmdbIds: fc.shuffledSubarray(TITLES),
});
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

const fetchedAt = ({ day, hour }: Write): string => `${day}T0${hour}:00:00.000Z`;

/** What the history must hold: of each day the last list that was taken, and none that came too late. */
function model(writes: readonly Write[]): ReadonlyMap<CalendarDate, readonly number[]> {
  const days = new Map<CalendarDate, readonly number[]>();
  let newest = '';
  for (const given of writes) {
    if (given.tmdbIds.length === 0 || fetchedAt(given) < newest) continue;
    newest = fetchedAt(given);
    days.set(given.day, given.tmdbIds);
  }
  return days;
}

const ranksIn = (tmdbIds: readonly number[]): Record<string, number> =>
  Object.fromEntries(tmdbIds.map((tmdbId, index) => [String(tmdbId), index + 1]));

/** What holds of every history. */
export function describeRankHistoryLaws(database: () => Database): void {
  const replay = async (writes: readonly Write[]): Promise<void> => {
    const lists = new TrendingRepository(database().dataSource);
    for (const given of writes) await lists.replace(FILMS, listOf(given.tmdbIds, fetchedAt(given)));
  };

  it('is of each day the last list, whatever lists were written, and saying a thing twice changes nothing', async () => {
    const history = new RankHistoryRepository(database().dataSource);
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 8 }), fc.constantFrom(...DAYS), async (writes, day) => {
        await database().dataSource.query('TRUNCATE trending_ranks, trending_entries');
        await replay(writes.flatMap((given) => [given, given]));
        const days = model(writes);
        const before = [...days.keys()].filter((known) => known < day && known >= sevenBefore(day)).sort();
        const latest = before.at(-1);
        expect(await history.before(FILMS, day, 7)).toEqual(
          latest === undefined ? undefined : { day: latest, ranks: ranksIn(days.get(latest) ?? []) },
        );
        for (const tmdbId of TITLES) {
          const trend = await history.trend(FILMS, tmdbId);
          expect(trend.since).toBe([...days.keys()].sort()[0]);
          expect(trend.days).toEqual(
            [...days]
              .sort(([a], [b]) => a.localeCompare(b))
              .flatMap(([known, ids]) =>
                ids.includes(tmdbId) ? [{ day: known, rank: ids.indexOf(tmdbId) + 1 }] : [],
              ),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
}

const sevenBefore = (day: CalendarDate): CalendarDate =>
  new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10);
