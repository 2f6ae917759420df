import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { startApiUnderTest, type ApiUnderTest, type ApiUnderTestOptions } from './api-under-test.js';
import { listIn, problemIn, statusesIn } from './trending-body.js';

const FILMS = '/api/streaming/trending/movie';

/** What happens to the requests that come before anything is cached. */
export function describeColdRequests(name: string, options: () => Promise<ApiUnderTestOptions>): void {
  describe(`cold requests on ${name}`, () => {
    let sandbox: Sandbox;
    let under: ApiUnderTest | undefined;
    const start = async (): Promise<ApiUnderTest> => {
      under = await startApiUnderTest({ ...(await options()), sandbox });
      return under;
    };
    beforeEach(async () => {
      sandbox = await startSandbox();
    });
    afterEach(async () => {
      await under?.close();
      await sandbox.close();
    });

    it('asks each upstream for each page once, however many callers come at once', async () => {
      sandbox.faults.set({ upstream: '*', kind: 'latency', latencyMs: 300 });
      const { ask } = await start();
      const lists = await Promise.all(Array.from({ length: 1_000 }, async () => listIn(await ask(FILMS))));
      expect(new Set(lists.map((list) => list.entries.length))).toEqual(new Set([20]));
      const { tmdb, trakt } = sandbox.counts();
      const pages = Object.entries({ ...tmdb.paths, ...trakt.paths }).filter(([path]) =>
        /trending|watched/.test(path),
      );
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
    });

    it('asks all pages of all upstreams side by side', async () => {
      sandbox.faults.set({ upstream: '*', kind: 'latency', latencyMs: 150 });
      const { ask } = await start();
      await listIn(await ask(FILMS));
      const trending = sandbox
        .requests()
        .filter(({ path }) => /trending\/movie\/day|movies\/trending/.test(path));
      expect(trending).toHaveLength(6);
      const lastStart = Math.max(...trending.map((request) => request.startedAt));
      const firstEnd = Math.min(...trending.map((request) => request.endedAt ?? Number.POSITIVE_INFINITY));
      expect(lastStart).toBeLessThan(firstEnd);
    });

    it.each([
      ['tmdb', 'trakt'],
      ['trakt', 'tmdb'],
    ] as const)('goes on without %s when it is down, and says so', async (down, up) => {
      sandbox.faults.set({ upstream: down, kind: 'status', status: 503 });
      const { ask } = await start();
      const list = await listIn(await ask(`${FILMS}?limit=100`));
      expect(list).toMatchObject({ degraded: true, stale: false });
      expect(list.sources).toContainEqual(expect.objectContaining({ source: up, status: 'ok' }));
      expect(list.sources).toContainEqual(
        expect.objectContaining({ source: down, status: 'failed', error_code: 'UPSTREAM_UNAVAILABLE' }),
      );
      expect(list.entries.length).toBeGreaterThan(80);
    });

    it('answers 503 with Retry-After and the reasons when everything is down, never an empty list', async () => {
      sandbox.faults.set({ upstream: '*', kind: 'reset' });
      const { ask } = await start();
      const response = await ask(FILMS);
      const problem = await problemIn(response);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(problem.detail).toMatch(/tmdb/i);
      expect(problem.detail).toMatch(/trakt/i);
    });

    it('tells a refused key apart from an outage', async () => {
      sandbox.faults.set({ upstream: 'trakt', kind: 'wrong-key' });
      const { ask } = await start();
      const list = await listIn(await ask(FILMS));
      expect(statusesIn(list)).toBe('tmdb: ok, trakt: failed');
      expect(list.sources[1]).toMatchObject({
        error_code: 'UPSTREAM_AUTH',
        reason: expect.stringMatching(/refuses this application/),
      });
    });
  });
}
