import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEvent } from './cache-event.js';
import type { StreamingCacheOptions } from './cache-options.js';
import { createStreamingCache } from './create-streaming-cache.js';
import type { StreamingCache } from './streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { TestSource, UnreliableCacheStore } from './testing/index.js';

const TTL_MS = 60_000;
const options = { ttlMs: TTL_MS };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

class World {
  readonly redis = new UnreliableCacheStore(new MemoryCacheStore({ tier: 'redis' }));
  readonly database = new UnreliableCacheStore(new MemoryCacheStore({ tier: 'database' }));
  readonly source = new TestSource((loads) => `value ${loads}`);
  readonly events: CacheEvent[] = [];

  /** A cache with an empty memory, as after a start. */
  start(more: StreamingCacheOptions = {}): StreamingCache {
    const onEvent = (event: CacheEvent): void => void this.events.push(event);
    return createStreamingCache({ stores: [this.redis, this.database], onEvent, ...more });
  }

  typesOf(tier: string): string[] {
    return this.events.flatMap((event) => ('tier' in event && event.tier === tier ? [event.type] : []));
  }
}

describe('tiers', () => {
  it('are all written by a load', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    const entry = { key: 'k', value: 'value 1', storedAt: 1_000_000, expiresAt: 1_060_000 };
    expect(await world.redis.get('k')).toMatchObject(entry);
    expect(await world.database.get('k')).toMatchObject(entry);
  });

  it('are asked from the top, and a hit fills those above', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    await world.redis.delete(['k']);
    const cache = world.start();
    expect(await cache.read('k', world.source.load, options)).toMatchObject({
      tier: 'database',
      stale: false,
    });
    expect(await world.redis.get('k')).toMatchObject({ value: 'value 1', storedAt: 1_000_000 });
    expect(await world.start().read('k', world.source.load, options)).toMatchObject({ tier: 'redis' });
    expect(await cache.read('k', world.source.load, options)).toMatchObject({ tier: 'memory' });
    expect(world.source.loads).toBe(1);
  });

  it('give a stale value at once after a start, too', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    await pass(TTL_MS);
    world.source.latencyMs = 5000;
    const cache = world.start();
    const reads = await Promise.all([1, 2, 3].map(() => cache.read('k', world.source.load, options)));
    expect(reads.map(({ tier, stale }) => [tier, stale])).toEqual(reads.map(() => ['redis', true]));
    await pass(5000);
    expect(world.source.loads).toBe(2);
  });

  it('are searched for a fresh value below a stale one', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    await pass(TTL_MS);
    await world.start({ stores: [world.database] }).refresh('k', world.source.load, options);
    expect(await world.start().read('k', world.source.load, options)).toMatchObject({
      value: 'value 2',
      tier: 'database',
    });
    await pass(0);
    expect((await world.redis.get('k'))?.value).toBe('value 2');
  });

  it('spare a process the load that another has done meanwhile', async () => {
    const world = new World();
    const [ours, theirs] = [world.start(), world.start()];
    await ours.read('k', world.source.load, options);
    await pass(TTL_MS);
    await theirs.read('k', world.source.load, { ...options, waitForRefreshMs: 1 });
    expect(await ours.read('k', world.source.load, { ...options, waitForRefreshMs: 1 })).toMatchObject({
      value: 'value 2',
      tier: 'redis',
      stale: false,
    });
    expect(world.source.loads).toBe(2);
  });

  it('are asked once for many readers of a cold key', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    const before = world.redis.calls.get;
    const cache = world.start();
    await Promise.all(Array.from({ length: 100 }, () => cache.read('k', world.source.load, options)));
    expect(world.redis.calls.get - before).toBe(1);
  });
});

describe.each(['redis', 'database'] as const)('the tier %s', (name) => {
  const other = name === 'redis' ? 'database' : 'redis';

  it('may be down: reads go on with the other, and it is reported', async () => {
    const world = new World();
    world[name].state = 'down';
    expect(await world.start().read('k', world.source.load, options)).toMatchObject({ value: 'value 1' });
    expect(await world.start().read('k', world.source.load, options)).toMatchObject({ tier: other });
    expect(world.typesOf(name)).toContain('store-failed');
  });

  it('may hang: one read waits for its timeout, later ones do not, and it is not asked meanwhile', async () => {
    const world = new World();
    await world.start().read('k', world.source.load, options);
    world[name].state = 'hanging';
    world[other].state = 'down';
    const cache = world.start({ storeTimeoutMs: 1000, storePauseMs: 2000 });
    const cold = cache.read('cold', world.source.load, options);
    await pass(1000);
    expect(await cold).toMatchObject({ value: 'value 2' });
    expect(world.typesOf(name)).toContain('store-paused');
    const calls = { ...world[name].calls };
    for (const key of ['a', 'b', 'c']) await cache.read(key, world.source.load, options);
    expect(world[name].calls).toEqual(calls);
  });

  it('is found again without a reader waiting for it', async () => {
    const world = new World();
    world[name].state = 'hanging';
    const cache = world.start({ storeTimeoutMs: 1000, storePauseMs: 2000 });
    const cold = cache.read('cold', world.source.load, options);
    await pass(5000);
    await cold;
    await cache.read('x', world.source.load, options);
    await pass(1000);
    expect(world.typesOf(name)).not.toContain('store-recovered');
    world[name].state = 'up';
    await pass(2000);
    await cache.read('y', world.source.load, options);
    await pass(0);
    expect(world.typesOf(name)).toContain('store-recovered');
    await cache.read('z', world.source.load, options);
    expect(await world[name].get('z')).toBeDefined();
  });

  it('is told what it missed while it was away', async () => {
    const world = new World();
    const cache = world.start({ storePauseMs: 2000 });
    await cache.read('changed', world.source.load, options);
    await cache.read('forgotten', world.source.load, options);
    world[name].state = 'down';
    await cache.refresh('changed', world.source.load, options);
    await cache.forget(['forgotten']);
    await cache.read('new', world.source.load, options);
    world[name].state = 'up';
    await pass(2000);
    await cache.peek('wakes the probe');
    await pass(0);
    expect(await world[name].get('changed')).toMatchObject({ value: 'value 3' });
    expect(await world[name].get('forgotten')).toBeUndefined();
    expect(await world[name].get('new')).toBeDefined();
  });

  it('is not believed about a key whose write it has missed', async () => {
    const world = new World();
    const cache = world.start({ memory: { maxBytes: 0 } });
    await cache.read('k', world.source.load, options);
    const goesDown = (): Promise<{ value: string }> => {
      world[name].state = 'down';
      return Promise.resolve({ value: 'new' });
    };
    await cache.refresh('k', goesDown, options);
    world[name].state = 'up';
    expect(await cache.read('k', world.source.load, options)).toMatchObject({ value: 'new', tier: other });
    expect(world.typesOf(name)).toEqual(['store-failed']);
  });

  it('keeps what another process wrote after a forgetting that it missed', async () => {
    const world = new World();
    const cache = world.start({ storePauseMs: 2000 });
    await cache.read('k', world.source.load, options);
    world[name].state = 'down';
    for (const key of ['k', 'x', 'y']) await cache.forget([key]);
    world[name].state = 'up';
    await pass(1000);
    await world.start().refresh('k', world.source.load, options);
    const written = await world[name].get('k');
    await pass(1000);
    await cache.peek('wakes the probe');
    await pass(0);
    expect(world.typesOf(name)).toContain('store-recovered');
    expect(await world[name].get('k')).toEqual(written);
  });

  it('does not bring an older value back when it returns', async () => {
    const world = new World();
    const cache = world.start();
    await cache.read('k', world.source.load, options);
    world[name].state = 'down';
    await pass(1000);
    await cache.refresh('k', world.source.load, options);
    world[name].state = 'up';
    await pass(TTL_MS);
    world.source.error = new Error('down');
    expect(await cache.read('k', world.source.load, { ...options, waitForRefreshMs: 1 })).toMatchObject({
      value: 'value 2',
      stale: true,
    });
    expect(await cache.peek('k')).toMatchObject({ value: 'value 2' });
  });
});

describe('all stores lost', () => {
  it('leave a cache in memory that still refreshes', async () => {
    const world = new World();
    world.redis.state = 'down';
    world.database.state = 'hanging';
    const cache = world.start({ storeTimeoutMs: 100 });
    const first = cache.read('k', world.source.load, options);
    await pass(200);
    expect(await first).toMatchObject({ value: 'value 1' });
    expect(await cache.read('k', world.source.load, options)).toMatchObject({ tier: 'memory' });
    await pass(TTL_MS);
    expect(await cache.read('k', world.source.load, { ...options, waitForRefreshMs: 50 })).toMatchObject({
      value: 'value 2',
      stale: false,
    });
  });

  it('do not fail what the cache is told to do', async () => {
    const world = new World();
    world.redis.state = 'down';
    world.database.state = 'down';
    const cache = world.start();
    await cache.read('k', world.source.load, options);
    await cache.forget(['k']);
    expect(await cache.removeExpired()).toBe(0);
    expect(await cache.peek('k')).toBeUndefined();
  });
});

describe('an empty answer while a store that holds a good one cannot be asked', () => {
  it('is not written over it', async () => {
    const world = new World();
    const source = new TestSource<number[]>((loads) => (loads === 1 ? [1] : []));
    const rows = { ...options, isEmpty: (value: number[]) => value.length === 0 };
    await world.start({ stores: [world.database] }).read('k', source.load, rows);
    await pass(TTL_MS);
    world.database.state = 'down';
    const cache = world.start();
    const read = cache.read('k', source.load, rows);
    await pass(0);
    expect(await read).toMatchObject({ value: [] });
    world.database.state = 'up';
    expect((await world.database.get('k'))?.value).toEqual([1]);
    expect(await world.redis.get('k')).toBeUndefined();
  });
});
