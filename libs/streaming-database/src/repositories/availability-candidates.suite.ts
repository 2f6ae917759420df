import { describe, expect, it } from '@jest/globals';
import type { Release, TitleKey } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { AvailabilityRepository } from './availability-repository.js';
import { answer, DAY_MS, FILM, instant, NOON, SHOW, times } from './availability-samples.suite.js';
import { ComingSoonRepository } from './coming-soon-repository.js';
import { TrendingRepository } from './trending-repository.js';

/** Of which titles an upstream should be asked. */
export function describeCandidateTitles(database: () => Database): void {
  let now = NOON;
  const store = (): AvailabilityRepository => new AvailabilityRepository(database().dataSource, () => now);
  const at = async (moment: number, work: () => Promise<unknown>): Promise<void> => {
    now = moment;
    await work();
    now = NOON;
  };
  describe('candidates', () => describeCandidates(database, store));
  describe('requests', () => describeRequests(store, at));
}

/** Writes a trending list and a list of arrivals, as the services do. */
function listsIn(database: () => Database) {
  const trend = (source: string, window: 'day' | 'week', ...keys: TitleKey[]): Promise<void> => {
    const entries = keys.map((key, index) => ({
      ...key,
      title: 'T',
      rank: index + 1,
      score: 50,
      sources: [],
    }));
    const list = { source, window, mediaType: keys[0]?.mediaType ?? 'movie' };
    return new TrendingRepository(database().dataSource).replace(list, { entries, ...times(0) });
  };
  const announce = (region: string, ...releases: [TitleKey, string][]): Promise<void> =>
    new ComingSoonRepository(database().dataSource).replace(
      { mediaType: releases[0]?.[0].mediaType ?? 'movie', region },
      { releases: releases.map(([key, date]) => release(key, date)), ...times(0) },
    );
  return { trend, announce };
}

const film = (tmdbId: number): TitleKey => ({ mediaType: 'movie', tmdbId });

function describeCandidates(database: () => Database, store: () => AvailabilityRepository): void {
  const { trend, announce } = listsIn(database);

  it('are the titles of fused trending lists, by their best rank', async () => {
    await trend('aggregated', 'day', film(1), FILM);
    await trend('aggregated', 'week', FILM);
    await trend('aggregated', 'week', SHOW);
    await trend('tmdb', 'week', film(2));
    const candidates = await store().candidates('tmdb', 10);
    expect(candidates).toHaveLength(3);
    for (const key of [film(1), FILM, SHOW]) expect(candidates).toContainEqual({ ...key, trendingRank: 1 });
  });

  it('are the titles that arrive today or later, by their next day anywhere', async () => {
    await announce('US', [FILM, '2026-04-30'], [film(1), '2026-04-30'], [FILM, '2026-05-03']);
    await announce('GB', [FILM, '2026-05-01']);
    await announce('GB', [SHOW, '2026-05-02']);
    expect(await store().candidates('tmdb', 10)).toEqual([
      { ...FILM, comingOn: '2026-05-01' },
      { ...SHOW, comingOn: '2026-05-02' },
    ]);
  });

  it('are told once, with all that speaks for them and when the upstream was last asked', async () => {
    await trend('aggregated', 'day', FILM);
    await announce('US', [FILM, '2026-06-01']);
    await store().noteRequest(FILM);
    await store().replace(FILM, answer([], -2 * DAY_MS));
    await store().replace(FILM, { ...answer([]), upstream: 'watchmode' });
    expect(await store().candidates('tmdb', 10)).toEqual([
      {
        ...FILM,
        trendingRank: 1,
        comingOn: '2026-06-01',
        requestedAt: instant(0),
        fetchedAt: instant(-2 * DAY_MS),
      },
    ]);
  });

  it('are not the titles of which the answer is fresh', async () => {
    await trend('aggregated', 'day', film(1), film(2), film(3));
    await store().replace(film(1), answer([], -DAY_MS));
    await store().replace(film(2), answer([], -DAY_MS + 1));
    expect((await store().candidates('tmdb', 10)).map(({ tmdbId }) => tmdbId)).toEqual([1, 3]);
    expect(await store().candidates('watchmode', 10)).toHaveLength(3);
  });

  it('are as many as wanted: the foremost of each kind, however many trend', async () => {
    await announce('US', [film(4), '2026-05-09'], [film(3), '2026-05-02']);
    await store().noteRequest(film(2));
    await trend('aggregated', 'day', film(9), film(1), film(8), film(7));
    const numbers = async (limit: number): Promise<number[]> =>
      (await store().candidates('tmdb', limit)).map(({ tmdbId }) => tmdbId);
    expect((await numbers(10)).toSorted()).toEqual([1, 2, 3, 4, 7, 8, 9]);
    expect((await numbers(3)).toSorted()).toEqual([2, 3, 9]);
  });
}

function describeRequests(
  store: () => AvailabilityRepository,
  at: (moment: number, work: () => Promise<unknown>) => Promise<void>,
): void {
  const requests = async (): Promise<unknown> =>
    (await store().candidates('tmdb', 10)).map(({ mediaType, requestedAt }) => [mediaType, requestedAt]);

  it('are noted for a film and a show apart, each with its last time, to the minute', async () => {
    await at(NOON - DAY_MS, () => store().noteRequest(FILM));
    await at(NOON - 3_600_000, () => store().noteRequest(SHOW));
    await at(NOON - 60_001, () => store().noteRequest(FILM));
    await at(NOON - 30_000, () => store().noteRequest(FILM));
    expect(await requests()).toEqual([
      ['movie', instant(-60_001)],
      ['tv', instant(-3_600_000)],
    ]);
    await at(NOON - 90_000, () => store().noteRequest(FILM));
    expect(await requests()).toContainEqual(['movie', instant(-60_001)]);
    await store().noteRequest(FILM);
    expect(await requests()).toContainEqual(['movie', instant(0)]);
  });

  it('count for 14 days, and are then removed', async () => {
    await at(NOON - 14 * DAY_MS, () => store().noteRequest(FILM));
    await at(NOON - 14 * DAY_MS - 1, () => store().noteRequest(SHOW));
    expect(await requests()).toEqual([['movie', instant(-14 * DAY_MS)]]);
    expect(await store().removeOldRequests()).toBe(1);
    expect(await store().removeOldRequests()).toBe(0);
  });

  it('of many at once are noted once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store().noteRequest(FILM)));
    expect(await requests()).toEqual([['movie', instant(0)]]);
  });
}

function release(key: TitleKey, date: string): Release {
  return {
    ...key,
    date,
    title: 'T',
    providers: [],
    upstreams: ['tmdb'],
    regional: true,
    backCatalogue: false,
  };
}
