import { expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore } from '@radarr/streaming-cache';
import { CacheCounts } from './cache-counts.js';

it('counts what a cache reports, tier by tier, and what was past its time', async () => {
  const time = { now: 1_000_000 };
  const counts = new CacheCounts(time.now);
  const redis = new MemoryCacheStore({ tier: 'redis', clock: () => time.now });
  const start = () =>
    createStreamingCache({ stores: [redis], clock: () => time.now, onEvent: (event) => counts.hear(event) });
  const load = () => Promise.resolve({ value: 'text' });
  const fail = () => Promise.reject(new Error('down'));
  const options = { ttlMs: 1_000 };

  const [one, two] = [start(), start()];
  await one.read('key', load, options);
  await one.read('key', load, options);
  await two.read('key', load, options);
  expect(counts.readCounts).toEqual({ missed: 1, memory: 1, redis: 1, database: 0, stale: 0 });
  expect(one.memoryUse().entries).toBe(1);

  time.now += 2_000;
  await one.read('key', fail, options);
  expect(counts.storeFailures).toEqual({});
  counts.hear({ type: 'store-failed', tier: 'redis', operation: 'get', error: undefined });
  counts.hear({ type: 'store-failed', tier: 'redis', operation: 'set', error: undefined });
  expect(counts.storeFailures).toEqual({ redis: 2 });
  await one.close();
  await two.close();
  expect(counts.readCounts).toEqual({ missed: 1, memory: 2, redis: 1, database: 0, stale: 1 });
  expect([counts.failedLoads, counts.since]).toEqual([1, 1_000_000]);
});
