import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase } from '@radarr/tool-programs';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { API_KEY } from './testing/api-under-test.js';
import { Balancer } from './testing/balancer.js';

const CALLERS = 8;
const PATHS = [
  '/api/streaming/trending/movie',
  '/api/streaming/trending/tv?window=week',
  '/api/streaming/availability/603?region=GB',
  '/api/streaming/coming-soon/movie?region=US',
  '/api/streaming/search?q=matrix',
];

describe('three replicas behind a load balancer', () => {
  let sandbox: Sandbox;
  let balancer: Balancer;
  let database: string;
  let replicas: ApiProcess[];

  const start = (): Promise<ApiProcess> =>
    startApiProcess(sandbox, { DATABASE_URL: database, STOP_DELAY_SECONDS: '2' });

  beforeAll(async () => {
    sandbox = await startSandbox();
    database = await createDatabase();
    balancer = await Balancer.start();
    replicas = await Promise.all([start(), start(), start()]);
    await Promise.all(replicas.map(({ url }) => balancer.add(url)));
  }, 120_000);
  afterAll(async () => {
    await balancer.close();
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
    await sandbox.close();
  }, 60_000);

  it('are restarted one after another, and no request of a steady load fails', async () => {
    const statuses = new Map<string, number>();
    let running = true;
    const ask = async (path: string): Promise<string> => {
      try {
        const answer = await fetch(`${balancer.url}${path}`, { headers: { 'x-api-key': API_KEY } });
        const body = await answer.text();
        return answer.status === 200 ? '200' : `${answer.status} ${body.slice(0, 120)}`;
      } catch (error) {
        return `no answer: ${String(error)}`;
      }
    };
    const callers = Array.from({ length: CALLERS }, async (_, caller) => {
      for (let turn = caller; running; turn += 1) {
        const outcome = await ask(PATHS[turn % PATHS.length] ?? '');
        statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      }
    });
    for (const [index, old] of replicas.entries()) {
      expect(await old.end('SIGTERM')).toBe(0);
      balancer.remove(old.url);
      const fresh = await start();
      replicas[index] = fresh;
      await balancer.add(fresh.url);
    }
    running = false;
    await Promise.all(callers);
    expect(Object.fromEntries(statuses)).toEqual({ '200': expect.any(Number) });
    expect(statuses.get('200')).toBeGreaterThan(1_000);
  }, 180_000);
});
