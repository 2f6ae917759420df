import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from './testing/api-under-test.js';
import { listIn, problemIn } from './testing/trending-body.js';

describe('POST /api/streaming/cache/refresh', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApiUnderTest();
    for (const kind of ['movie', 'tv']) {
      for (const window of ['day', 'week']) {
        await listIn(await under.ask(`/api/streaming/trending/${kind}?window=${window}`));
      }
    }
  }, 60_000);
  afterAll(() => under.close());

  const refresh = (): Promise<Response> =>
    under.ask('/api/streaming/cache/refresh', {
      method: 'POST',
      headers: { 'x-api-key': under.api.runtime.apiKey.value, 'content-type': 'application/json' },
      body: JSON.stringify({ scope: ['trending'] }),
    });

  const finished = async (runs: number): Promise<void> => {
    const count = (): number => under.logs.filter((line) => line.includes('refresh finished')).length;
    while (count() < runs) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('answers 202 at once, and runs one refresh however often it is pressed', async () => {
    under.sandbox.resetCounts();
    const answers = await Promise.all(Array.from({ length: 20 }, refresh));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    expect(await answers[0]?.json()).toEqual({ message: 'Cache refresh initiated' });
    await finished(1);
    const { tmdb, trakt } = under.sandbox.counts();
    const pages = Object.entries({ ...tmdb.paths, ...trakt.paths }).filter(([path]) =>
      /trending|watched/.test(path),
    );
    expect(pages).toHaveLength(24);
    expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('brings what has changed since', async () => {
    const before = await listIn(await under.ask('/api/streaming/trending/movie?limit=100'));
    under.sandbox.clock.advance(3 * 24 * 3_600_000);
    await refresh();
    await finished(2);
    const after = await listIn(await under.ask('/api/streaming/trending/movie?limit=100'));
    const ids = (list: typeof before): number[] => list.entries.map((entry) => entry.tmdb_id);
    expect(ids(after)).not.toEqual(ids(before));
    expect(Date.parse(after.fetched_at)).toBeGreaterThan(Date.parse(before.fetched_at));
  });

  it('leaves the lists as they are when everything fails', async () => {
    const before = await listIn(await under.ask('/api/streaming/trending/tv'));
    under.sandbox.faults.set({ upstream: '*', kind: 'status', status: 500 });
    await refresh();
    await finished(3);
    const after = await listIn(await under.ask('/api/streaming/trending/tv'));
    expect(after.entries.map((entry) => entry.tmdb_id)).toEqual(before.entries.map((entry) => entry.tmdb_id));
    under.sandbox.faults.clear();
  });
});

describe('without TRAKT_CLIENT_ID', () => {
  it('the list of Trakt is a 409 that names the variable, and the fused list is TMDB alone, marked so', async () => {
    const under = await startApiUnderTest({ variables: { TRAKT_CLIENT_ID: '' } });
    const refused = await under.ask('/api/streaming/trending/movie?source=trakt');
    expect(refused.status).toBe(409);
    expect((await problemIn(refused)).detail).toMatch(/TRAKT_CLIENT_ID/);
    const list = await listIn(await under.ask('/api/streaming/trending/movie'));
    expect(list.degraded).toBe(false);
    expect(list.sources.map(({ source, status }) => [source, status])).toEqual([
      ['tmdb', 'ok'],
      ['trakt', 'not_configured'],
    ]);
    await under.close();
  }, 60_000);
});

describe('without TMDB_API_KEY', () => {
  it('an invented world answers, and every answer says that it is a demonstration', async () => {
    const under = await startApiUnderTest({
      variables: { TMDB_API_KEY: '', TMDB_BASE_URL: '', TRAKT_CLIENT_ID: '', TRAKT_BASE_URL: '' },
    });
    const response = await under.ask('/api/streaming/trending/movie');
    expect(await response.clone().json()).toMatchObject({ demo: true });
    expect((await listIn(response)).entries).toHaveLength(20);
    await under.close();
  }, 60_000);
});
