import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrendingService } from '@radarr/streaming-aggregation';
import { startApiUnderTest, type ApiUnderTest, type ApiUnderTestOptions } from './api-under-test.js';
import { listIn, problemIn, statusesIn } from './trending-body.js';

const TRENDING = '/api/streaming/trending';

/** What every way of running the api must do with trending requests. */
export function describeTrending(name: string, options: () => Promise<ApiUnderTestOptions>): void {
  describe(`trending on ${name}`, () => {
    let under: ApiUnderTest;
    beforeAll(async () => {
      under = await startApiUnderTest(await options());
    }, 60_000);
    afterAll(() => under.close());

    it('answers twenty fused films of the day that explain themselves', async () => {
      const list = await listIn(await under.ask(`${TRENDING}/movie`));
      expect(list).toMatchObject({ media_type: 'movie', window: 'day', source: 'aggregated', stale: false });
      expect(list.entries.map((entry) => entry.rank)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect(statusesIn(list)).toBe('tmdb: ok, trakt: ok');
      const first = list.entries[0];
      expect(first?.sources.map(({ source }) => source)).toEqual(['tmdb', 'trakt']);
      expect(first?.watchers).toBeGreaterThan(0);
      expect(Math.abs(Date.now() - Date.parse(list.fetched_at))).toBeLessThan(120_000);
      expect(Date.parse(list.expires_at)).toBeGreaterThan(Date.now());
    });

    it.each(['movie', 'tv'].flatMap((kind) => ['day', 'week'].map((window) => [kind, window])))(
      'has %s lists of the %s, each title once, scores falling',
      async (kind, window) => {
        const list = await listIn(await under.ask(`${TRENDING}/${kind}?window=${window}&limit=100`));
        expect(list).toMatchObject({ media_type: kind, window });
        expect(list.entries).toHaveLength(100);
        expect(new Set(list.entries.map((entry) => entry.tmdb_id)).size).toBe(100);
        const scores = list.entries.map((entry) => entry.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      },
    );

    it.each(['tmdb', 'trakt'])('answers the list of %s alone', async (source) => {
      const list = await listIn(await under.ask(`${TRENDING}/tv?source=${source}&limit=5`));
      expect(list.entries).toHaveLength(5);
      expect(statusesIn(list)).toBe(`${source}: ok`);
      expect(list.entries.flatMap((entry) => entry.sources.map((rank) => rank.source))).toEqual(
        Array<string>(5).fill(source),
      );
    });

    it('fills from TMDB what Trakt lacks, soon after the first answer', async () => {
      const lacking = async (): Promise<number> =>
        (await listIn(await under.ask(`${TRENDING}/movie?source=trakt&limit=100`))).pending;
      for (let attempt = 0; (await lacking()) > 0 && attempt < 100; attempt += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const list = await listIn(await under.ask(`${TRENDING}/movie?source=trakt&limit=100`));
      expect(list.pending).toBe(0);
      const posters = list.entries.filter((entry) => entry.poster_path !== null);
      expect(posters.length).toBeGreaterThan(list.entries.length * 0.8);
    });

    it('answers 304 to a caller who has the list already', async () => {
      const settled = await under.ask(`${TRENDING}/movie?window=week`);
      const etag = settled.headers.get('etag') ?? '';
      const again = await under.ask(`${TRENDING}/movie?window=week`, {
        headers: {
          'x-api-key': under.api.runtime.apiKey.value,
          'if-none-match': `"other", ${etag.replace('W/', '')}`,
        },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    });

    it('asks nobody again while the lists are fresh', async () => {
      await under.api.app.get(TrendingService).settled();
      under.sandbox.resetCounts();
      for (const kind of ['movie', 'tv']) await listIn(await under.ask(`${TRENDING}/${kind}?limit=7`));
      expect(under.sandbox.counts().tmdb.total + under.sandbox.counts().trakt.total).toBe(0);
    });

    it.each([
      ['/movies', 'media_type', 'movie, tv'],
      ['/movie?window=month', 'window', 'day, week'],
      ['/movie?source=netflix', 'source', 'tmdb, trakt, aggregated'],
      ['/movie?limit=0', 'limit', '1 to 100'],
      ['/movie?limit=101', 'limit', '1 to 100'],
      ['/movie?limit=ten', 'limit', '1 to 100'],
      ['/movie?limit=1&limit=2', 'limit', '1 to 100'],
      ['/movie?window=day&window=week', 'window', 'day, week'],
      ['/movie?lmit=5', 'lmit', 'no such parameter'],
      ['/movie?limit=0x10', 'limit', '1 to 100'],
      ['/movie?limit=1e1', 'limit', '1 to 100'],
      ['/movie?limit=', 'limit', '1 to 100'],
    ])('refuses %s and names the field and what is allowed', async (path, field, allowed) => {
      const response = await under.ask(TRENDING + path);
      const problem = await problemIn(response);
      expect(response.status).toBe(400);
      expect(problem).toMatchObject({
        status: 400,
        errors: [{ field, message: expect.stringContaining(allowed) }],
      });
      expect(problem.request_id).toBe(response.headers.get('x-request-id'));
    });
  });
}
