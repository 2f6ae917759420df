import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase, type OwnRedis, restartPostgres, startOwnRedis } from '@radarr/tool-programs';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { metricsOf } from './testing/metrics-in.js';
import { listIn, statusesIn } from './testing/trending-body.js';

/** Everything that was observed, for whoever wants to read it. */
const TABLE = fileURLToPath(new URL('../../../.cache/outages.md', import.meta.url));
const KINDS = ['movie', 'tv'].flatMap((kind) => ['day', 'week'].map((window) => `${kind}?window=${window}`));
const TTL_MS = 2_000;

interface Observation {
  readonly status: number;
  readonly stale?: boolean;
  readonly degraded?: boolean;
  readonly sources: string;
  readonly entries: number;
}

/** What the four kinds of trending request answer while something is away. Lists live for two seconds here. */
describe('outages', () => {
  let sandbox: Sandbox;
  let redis: OwnRedis;
  let api: ApiProcess;
  const rows: string[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox();
    redis = await startOwnRedis();
    api = await startApiProcess(sandbox, {
      DATABASE_URL: await createDatabase(),
      REDIS_URL: redis.url,
      LOG_LEVEL: 'debug',
      TTL_TMDB_TRENDING_SECONDS: String(TTL_MS / 1_000),
      TTL_TRAKT_TRENDING_SECONDS: String(TTL_MS / 1_000),
      TTL_AGGREGATED_TRENDING_SECONDS: String(TTL_MS / 1_000),
      TTL_DEGRADED_SECONDS: String(TTL_MS / 1_000),
    });
    await askAll();
  }, 90_000);
  afterAll(async () => {
    await api.end('SIGTERM');
    await redis.kill();
    await sandbox.close();
    mkdirSync(fileURLToPath(new URL('../../../.cache/', import.meta.url)), { recursive: true });
    const head = [
      '| situation | request | status | stale | degraded | sources | entries |',
      '|---|---|---|---|---|---|---|',
    ];
    writeFileSync(TABLE, `${[...head, ...rows].join('\n')}\n`);
  }, 60_000);

  const ask = async (kind: string, process = api): Promise<Observation> => {
    const response = await process.ask(`/api/streaming/trending/${kind}`);
    if (response.status !== 200) return { status: response.status, sources: '', entries: 0 };
    const list = await listIn(response);
    const { stale, degraded, entries } = list;
    return { status: 200, stale, degraded, sources: statusesIn(list), entries: entries.length };
  };
  const askAll = (process = api): Promise<Observation[]> =>
    Promise.all(KINDS.map((kind) => ask(kind, process)));
  const observe = async (situation: string, process = api): Promise<Observation[]> => {
    const seen = await askAll(process);
    seen.forEach(({ status, stale, degraded, sources, entries }, index) => {
      rows.push(`| ${[situation, KINDS[index], status, stale, degraded, sources, entries].join(' | ')} |`);
    });
    return seen;
  };
  /** Lets the lists expire, has them refreshed behind a first request, and waits until that shows. */
  const expire = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, TTL_MS + 200));
    await askAll();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  };

  /** Waits until every list is whole again: circuits close and pauses end by themselves. */
  const recovery = async (): Promise<void> => {
    const isWhole = async (): Promise<boolean> =>
      (await askAll()).every(({ degraded }) => degraded === false);
    while (!(await isWhole())) await new Promise((resolve) => setTimeout(resolve, 500));
  };
  /** Asks without a pause for three seconds while something happens after one. */
  const underTraffic = async (happen: () => void | Promise<void>): Promise<Observation[]> => {
    const seen: Observation[] = [];
    const end = Date.now() + 3_000;
    const callers = KINDS.map(async (kind) => {
      while (Date.now() < end) {
        seen.push(await ask(kind));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await happen();
    await Promise.all(callers);
    return seen;
  };

  it('nothing is away', async () => {
    for (const seen of await observe('nothing is away')) {
      expect(seen).toMatchObject({ status: 200, sources: 'tmdb: ok, trakt: ok', entries: 20 });
    }
  });

  it.each([
    ['tmdb', 'tmdb: stale, trakt: ok'],
    ['trakt', 'tmdb: ok, trakt: stale'],
  ] as const)(
    '%s is down: its last good list stands in for it, marked',
    async (upstream, sources) => {
      sandbox.faults.set({ upstream, kind: 'status', status: 503 });
      await expire();
      for (const seen of await observe(`${upstream} is down`)) {
        expect(seen).toMatchObject({ status: 200, degraded: true, sources, entries: 20 });
      }
      sandbox.faults.clear();
      await recovery();
    },
    120_000,
  );

  it('both are down: the lists are served, stale and marked', async () => {
    sandbox.faults.set({ upstream: '*', kind: 'reset' });
    await expire();
    for (const seen of await observe('both are down')) {
      expect(seen).toMatchObject({ status: 200, stale: true, degraded: true, entries: 20 });
      expect(seen.sources).toBe('tmdb: stale, trakt: stale');
    }
    sandbox.faults.clear();
    await recovery();
  }, 120_000);

  it('both are down, and nothing is remembered: 503, never an empty list', async () => {
    sandbox.faults.set({ upstream: '*', kind: 'reset' });
    const cold = await startApiProcess(sandbox, { DATABASE_URL: await createDatabase() });
    for (const seen of await observe('both are down, nothing is remembered', cold)) {
      expect(seen).toMatchObject({ status: 503 });
    }
    await cold.end('SIGTERM');
    sandbox.faults.clear();
  }, 60_000);

  it('Redis is killed in mid-traffic: nobody notices', async () => {
    const seen = await underTraffic(() => redis.kill());
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { status, entries } of await observe('Redis is killed')) {
      expect([status, entries]).toEqual([200, 20]);
    }
  }, 60_000);

  it('PostgreSQL is restarted in mid-traffic: nobody notices', async () => {
    const seen = await underTraffic(restartPostgres);
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { status, entries } of await observe('PostgreSQL is restarted')) {
      expect([status, entries]).toEqual([200, 20]);
    }
    expect((await api.ask('/health/ready')).status).toBe(200);
    const samples = await metricsOf(api);
    expect([samples.get('streaming_database_up'), samples.get('streaming_redis_up')]).toEqual([1, 0]);
    expect(samples.get('streaming_database_connections{state="total"}')).toBeGreaterThan(0);
  }, 60_000);
});
