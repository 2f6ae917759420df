import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase } from '@radarr/tool-programs';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { listIn } from './testing/trending-body.js';

const FILMS = '/api/streaming/trending/movie';

describe('two api processes on one PostgreSQL', () => {
  let sandbox: Sandbox;
  let replicas: readonly ApiProcess[];

  beforeEach(async () => {
    sandbox = await startSandbox();
    sandbox.faults.set({ upstream: '*', kind: 'latency', latencyMs: 300 });
    const url = await createDatabase();
    replicas = await Promise.all([1, 2].map(() => startApiProcess(sandbox, { DATABASE_URL: url })));
  }, 90_000);
  afterEach(async () => {
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
    await sandbox.close();
  }, 30_000);

  it('start at once on an empty database, and ask the world for each page once for 500 callers each', async () => {
    const callers = replicas.flatMap((replica) => Array<ApiProcess>(500).fill(replica));
    const lists = await Promise.all(callers.map(async (replica) => listIn(await replica.ask(FILMS))));
    expect(lists).toHaveLength(1_000);
    expect(new Set(lists.map((list) => list.fetched_at)).size).toBe(1);
    const { tmdb, trakt } = sandbox.counts();
    const pages = Object.entries({ ...tmdb.paths, ...trakt.paths }).filter(([path]) =>
      /trending|watched/.test(path),
    );
    expect(pages.length).toBeGreaterThanOrEqual(6);
    expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
  }, 60_000);

  it('see what one of them has refreshed', async () => {
    const [one, two] = replicas;
    if (!one || !two) throw new Error('two replicas are needed');
    const before = await listIn(await two.ask(FILMS));
    sandbox.clock.advance(2 * 24 * 3_600_000);
    expect((await one.ask('/api/streaming/cache/refresh', { method: 'POST' })).status).toBe(202);
    const isNew = async (): Promise<boolean> =>
      (await listIn(await two.ask(FILMS))).fetched_at > before.fetched_at;
    for (let attempt = 0; attempt < 200 && !(await isNew()); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await isNew()).toBe(true);
  }, 60_000);

  it('end with 0 on SIGTERM', async () => {
    expect(await Promise.all(replicas.map((replica) => replica.end('SIGTERM')))).toEqual([0, 0]);
  }, 30_000);
});
