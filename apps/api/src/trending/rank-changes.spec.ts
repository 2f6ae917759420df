import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrendingService } from '@radarr/streaming-aggregation';
import { TrendingRepository } from '@radarr/streaming-database';
import { dataIn } from '../testing/data-in.js';
import type { ApiUnderTest } from '../testing/api-under-test.js';
import { jobOf } from '../testing/api-status.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { listIn, problemIn } from '../testing/trending-body.js';
import type { TrendBody } from '../titles/trend.response.js';
import type { TrendingBody } from './trending.response.js';

const LISTS = ['movie', 'tv'].flatMap((kind) => ['day', 'week'].map((window) => `${kind}?window=${window}`));
const FILMS = { mediaType: 'movie', window: 'day', source: 'aggregated' } as const;
const DAY_MS = 86_400_000;

/** Taken once: the days stay the same when midnight passes. */
const NOW = Date.now();

const dayAgo = (days: number): string => new Date(NOW - days * DAY_MS).toISOString();

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
}, 60_000);
afterAll(() => under.close(), 60_000);

const list = async (path: string): Promise<TrendingBody> =>
  listIn(await under.ask(`/api/streaming/trending/${path}${path.includes('?') ? '&' : '?'}limit=100`));
const trend = async (id: number, query = ''): Promise<TrendBody> =>
  dataIn(await under.ask(`/api/streaming/titles/${id}/trend${query}`));
const idsOf = ({ entries }: TrendingBody): number[] => entries.map(({ tmdb_id: id }) => id);

/** As if the api had made a list of these films on an earlier day. */
async function madeBefore(days: number, tmdbIds: readonly number[]): Promise<void> {
  const { dataSource } = under.api.runtime.database;
  const entries = tmdbIds.map((tmdbId, index) => ({
    mediaType: 'movie' as const,
    tmdbId,
    title: `Film ${tmdbId}`,
    rank: index + 1,
    score: 100 - index,
    sources: [],
  }));
  const at = dayAgo(days);
  await dataSource.query('DELETE FROM trending_entries');
  await new TrendingRepository(dataSource).replace(FILMS, { entries, fetchedAt: at, expiresAt: at });
}

async function makeAnew(): Promise<void> {
  const service = under.api.app.get(TrendingService);
  await service.refresh(FILMS, 'remembered');
  await service.settled();
}

describe('the places of before', () => {
  it.each(LISTS)('are none on the first day, and nothing is made up: %s', async (path) => {
    const body = await list(path);
    expect(body.compared_with).toBeNull();
    expect(new Set(body.entries.map(({ previous_rank: rank }) => rank))).toEqual(new Set([null]));
  });

  it('are kept from the first list on', async () => {
    const [first] = idsOf(await list('movie'));
    const today = dayAgo(0).slice(0, 10);
    expect(await trend(first ?? 0)).toEqual({
      tmdb_id: first,
      media_type: 'movie',
      window: 'day',
      days: [{ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), rank: 1 }],
      since: expect.any(String),
    });
    expect((await trend(first ?? 0)).since).toBe(today);
    expect(await trend(99999999)).toMatchObject({ days: [], since: expect.any(String) });
    expect((await trend(99999999, '?media_type=tv&window=week')).window).toBe('week');
  });

  it('are those of the latest day before, also when the list is narrowed', async () => {
    const [first = 0, second = 0, third = 0] = idsOf(await list('movie'));
    await madeBefore(5, [third]);
    await madeBefore(3, [second, first]);
    await makeAnew();
    const body = await list('movie');
    expect(body.compared_with).toBe(dayAgo(3).slice(0, 10));
    expect(body.entries.slice(0, 3).map(({ tmdb_id, previous_rank }) => [tmdb_id, previous_rank])).toEqual([
      [first, 2],
      [second, 1],
      [third, null],
    ]);
    const narrowed = await list('movie?providers=netflix');
    expect(narrowed.compared_with).toBe(body.compared_with);
    expect((await trend(first)).days.map(({ rank }) => rank)).toEqual([2, 1]);
    expect((await trend(third)).days.map(({ date }) => date)[0]).toBe(dayAgo(5).slice(0, 10));
  });

  it('are asked for by nobody while the list is remembered', async () => {
    const { dataSource } = under.api.runtime.database;
    await dataSource.query('ALTER TABLE trending_ranks RENAME TO away');
    try {
      expect((await list('movie')).compared_with).toBe(dayAgo(3).slice(0, 10));
      const answer = await under.ask('/api/streaming/titles/603/trend');
      expect([answer.status, (await problemIn(answer)).status]).toEqual([503, 503]);
      await makeAnew();
      const made = await list('movie');
      expect([made.compared_with, made.entries.length]).toEqual([null, 100]);
    } finally {
      await dataSource.query('ALTER TABLE away RENAME TO trending_ranks');
    }
  });

  it('go when they are older than 90 days', async () => {
    await madeBefore(91, [42]);
    await madeBefore(90, [42]);
    expect((await trend(42)).since).toBe(dayAgo(91).slice(0, 10));
    await refresh(under, ['expiry']);
    expect(await trend(42)).toMatchObject({
      since: dayAgo(90).slice(0, 10),
      days: [{ date: dayAgo(90).slice(0, 10), rank: 1 }],
    });
    expect((await jobOf(under, 'expiry')).detail).toMatchObject({ ranks: 1 });
  });

  it('are not sent again to a caller who has them', async () => {
    const path = '/api/streaming/titles/603/trend';
    const etag = (await under.ask(path)).headers.get('etag') ?? '';
    const headers = { 'x-api-key': under.api.runtime.apiKey.value, 'if-none-match': etag };
    expect((await under.ask(path, { headers })).status).toBe(304);
  });
});
