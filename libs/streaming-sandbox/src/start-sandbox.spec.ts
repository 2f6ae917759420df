import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxOptions } from './sandbox-options.js';
import type { Sandbox } from './sandbox.js';
import { startSandbox } from './start-sandbox.js';

const KEY = `api_key=${'0'.repeat(32)}`;
const open: Sandbox[] = [];
const start = async (options?: SandboxOptions) => {
  const sandbox = await startSandbox(options);
  open.push(sandbox);
  return sandbox;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

const trending = async ({ urls }: Sandbox) => (await fetch(`${urls.tmdb}/trending/movie/day?${KEY}`)).text();

describe('startSandbox', () => {
  it('tells the same story under the same seed and day, byte for byte', async () => {
    const options = { seed: 'story', now: '2026-11-01' };
    const [one, two] = [await start(options), await start(options)];
    expect(await trending(one)).toBe(await trending(two));
    expect(await trending(await start({ ...options, seed: 'another' }))).not.toBe(await trending(one));
  });

  it('changes its lists as the clock moves', async () => {
    const sandbox = await start({ now: '2026-11-01' });
    const first = await trending(sandbox);
    sandbox.clock.advance(24 * 3_600_000);
    const ids = (text: string) =>
      (JSON.parse(text) as { results: { id: number }[] }).results.map(({ id }) => id);
    const next = await trending(sandbox);
    expect(next).not.toBe(first);
    expect(ids(next).filter((id) => ids(first).includes(id)).length).toBeGreaterThanOrEqual(14);
    sandbox.clock.set('2026-11-01');
    expect(await trending(sandbox)).toBe(first);
  });

  it('dates its answers by its own clock', async () => {
    const sandbox = await start({ now: '2031-05-06T12:00:00Z' });
    const answer = await fetch(`${sandbox.urls.tmdb}/configuration?${KEY}`);
    expect(answer.headers.get('date')).toMatch(/^Tue, 06 May 2031 12:0/);
  });

  it('holds as many invented titles as asked for', async () => {
    const sandbox = await start({ titles: 100_000 });
    const status = async (id: number) => (await fetch(`${sandbox.urls.tmdb}/movie/${id}?${KEY}`)).status;
    expect([await status(900_001), await status(950_000), await status(1_000_001)]).toEqual([200, 200, 404]);
  });

  it('counts what it was asked, faults included', async () => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 500, times: 1 });
    await Promise.all([trending(sandbox), trending(sandbox), fetch(`${sandbox.urls.tmdb}/invented?${KEY}`)]);
    expect(sandbox.counts().tmdb).toMatchObject({
      total: 3,
      endpoints: { 'GET /3/trending/{media_type}/{time_window}': 2, 'GET (unknown)': 1 },
      paths: { 'GET /3/trending/movie/day': 2, 'GET /3/invented': 1 },
    });
    sandbox.resetCounts();
    expect(sandbox.counts().tmdb.total).toBe(0);
  });

  it('sees how many wait at once', async () => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'tmdb', kind: 'latency', latencyMs: 100 });
    await Promise.all(Array.from({ length: 5 }, () => trending(sandbox)));
    expect(sandbox.counts().tmdb.maxInFlight).toBe(5);
  });

  it('closes at once, also under who hangs, and twice', async () => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'tmdb', kind: 'hang' });
    const waiting = trending(sandbox);
    const refused = expect(waiting).rejects.toThrow('fetch failed');
    while (sandbox.counts().tmdb.inFlight === 0) await new Promise(setImmediate);
    await sandbox.close();
    await sandbox.close();
    await refused;
  });

  it.each([
    [{ titles: -1 }, /titles/],
    [{ titles: 1.5 }, /titles/],
    [{ now: 'tomorrow' }, /now: expected a date such as/],
    [{ ports: { tmdb: 70_000 } }, /ports\.tmdb/],
    [{ port: 1 } as SandboxOptions, /port/],
  ])('refuses %j', async (options, message) => {
    await expect(start(options)).rejects.toThrow(message);
  });

  it('says which address is taken, and leaves nothing behind', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    await expect(start({ ports: { control: port } })).rejects.toThrow(
      `cannot listen on 127.0.0.1:${port}: EADDRINUSE`,
    );
    await new Promise((resolve) => blocker.close(resolve));
  });
});
