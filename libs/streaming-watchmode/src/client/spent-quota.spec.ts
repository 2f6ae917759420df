import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY, sandboxClient } from '../testing/sandbox-client.js';
import type { WatchmodeClient } from './watchmode-client.js';
import type { WatchmodeOptions } from './watchmode-options.js';

const NOW = '2026-05-10T12:00:00Z';
const SPENT = { code: 'UPSTREAM_QUOTA_EXHAUSTED', resetsAt: '2026-06-01T00:00:00.000Z' };

let sandbox: Sandbox;
let client: WatchmodeClient;
let nowMs: number;
const clientWith = (options: Partial<WatchmodeOptions> = {}) =>
  sandboxClient(sandbox.urls, { clock: () => nowMs, ...options });

beforeEach(async () => {
  nowMs = Date.parse(NOW);
  sandbox = await startSandbox({ now: NOW, watchmode: { quota: 3 } });
  client = clientWith();
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

const asked = () => sandbox.counts().watchmode.total;

describe('when the credits are spent', () => {
  it('no call leaves the process until the month is over', async () => {
    for (let paid = 0; paid < 3; paid += 1) await client.sources();
    await expect(client.sources()).rejects.toMatchObject(SPENT);
    expect(asked()).toBe(4);
    expect(client.statement()).toMatchObject({ quota: 3, used: 3 });

    nowMs = Date.parse('2026-05-31T23:59:59Z');
    await expect(client.titleSources({ watchmodeId: '1' })).rejects.toMatchObject(SPENT);
    await expect(client.status()).rejects.toMatchObject(SPENT);
    expect(asked()).toBe(4);

    nowMs = Date.parse('2026-06-01T00:00:00Z');
    sandbox.credits.set({ key: API_KEY, used: 0 });
    await expect(client.sources()).resolves.toMatchObject({ status: 200 });
    expect(asked()).toBe(5);
  });

  it('counts the month from the day of the account', async () => {
    const monthly = clientWith({ monthStartsOn: 20 });
    sandbox.credits.set({ used: 3 });
    await expect(monthly.sources()).rejects.toMatchObject({ resetsAt: '2026-05-20T00:00:00.000Z' });
    monthly.close();
  });

  it('ends the month at midnight of the time zone', async () => {
    const pacific = clientWith({ timeZone: 'America/Los_Angeles' });
    sandbox.credits.set({ used: 3 });
    await expect(pacific.sources()).rejects.toMatchObject({ resetsAt: '2026-06-01T07:00:00.000Z' });
    pacific.close();
  });

  it('a call that still waits for the rate limit is not made any more', async () => {
    const slow = clientWith({ rateLimit: { requests: 1, perMs: 5_000 } });
    sandbox.credits.set({ used: 3 });
    const calls = [slow.sources(), slow.sources(), slow.sources()];
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes).toEqual(
      calls.map(() => ({ status: 'rejected', reason: expect.objectContaining(SPENT) })),
    );
    expect(asked()).toBe(1);
    slow.close();
  });

  it('many calls at once spend what there is and no more', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => client.sources()));
    expect(sandbox.credits.spent()).toBe(3);
    const failed = outcomes.flatMap((outcome): unknown[] =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(failed.length).toBeGreaterThanOrEqual(17);
    for (const reason of failed) expect(reason).toMatchObject(SPENT);
  });
});
