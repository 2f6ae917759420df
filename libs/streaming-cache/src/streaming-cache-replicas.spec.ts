import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEvent } from './cache-event.js';
import type { StreamingCacheOptions } from './cache-options.js';
import { createStreamingCache } from './create-streaming-cache.js';
import type { LeaseStore } from './lease-store.js';
import type { StreamingCache } from './streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { MemoryLeaseStore } from './stores/memory-lease-store.js';
import { CacheBusHub, TestSource, UnreliableCacheStore } from './testing/index.js';

const TTL_MS = 60_000;
const options = { ttlMs: TTL_MS };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const numbered = (): TestSource<string> => new TestSource((loads) => `value ${loads}`);

/** Two processes on one store. */
function replicas(more: () => StreamingCacheOptions): [StreamingCache, StreamingCache, UnreliableCacheStore] {
  const store = new UnreliableCacheStore(new MemoryCacheStore({ tier: 'database' }));
  return [
    createStreamingCache({ stores: [store], ...more() }),
    createStreamingCache({ stores: [store], ...more() }),
    store,
  ];
}

describe('with leases', () => {
  it('a cold key is loaded once by two processes, 500 readers each', async () => {
    const leases = new MemoryLeaseStore();
    const [a, b] = replicas(() => ({ leases }));
    const source = numbered();
    source.latencyMs = 3000;
    const reads = [a, b].flatMap((cache) =>
      Array.from({ length: 500 }, () => cache.read('k', source.load, options)),
    );
    await pass(5000);
    const answers = await Promise.all(reads);
    expect(source.loads).toBe(1);
    expect(new Set(answers.map(({ value }) => value))).toEqual(new Set(['value 1']));
    expect(new Set(answers.map(({ tier }) => tier))).toEqual(new Set(['source', 'database']));
  });

  it('a stale key is refreshed once', async () => {
    const leases = new MemoryLeaseStore();
    const [a, b] = replicas(() => ({ leases }));
    const source = numbered();
    await a.read('k', source.load, options);
    await b.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 200;
    await Promise.all([a.read('k', source.load, options), b.read('k', source.load, options)]);
    await pass(2000);
    expect(await a.peek('k')).toMatchObject({ value: 'value 2', stale: false });
    expect(await b.peek('k')).toMatchObject({ value: 'value 2', stale: false });
    expect(source.loads).toBe(2);
  });

  it('a forced refresh in two processes is one load', async () => {
    const leases = new MemoryLeaseStore();
    const [a, b] = replicas(() => ({ leases }));
    const source = numbered();
    await a.read('k', source.load, options);
    await pass(1000);
    source.latencyMs = 200;
    const both = Promise.all([a.refresh('k', source.load, options), b.refresh('k', source.load, options)]);
    await pass(2000);
    expect((await both).map(({ value }) => value)).toEqual(['value 2', 'value 2']);
    expect(source.loads).toBe(2);
  });

  it('another process loads when the first one fails', async () => {
    const leases = new MemoryLeaseStore();
    const [a, b] = replicas(() => ({ leases }));
    const source = numbered();
    const broken = numbered();
    broken.error = new Error('no network here');
    broken.latencyMs = 300;
    const failing = a.read('k', broken.load, options).catch((error: unknown) => error);
    await pass(1);
    const read = b.read('k', source.load, options);
    await pass(3000);
    expect(await failing).toBe(broken.error);
    expect(await read).toMatchObject({ value: 'value 1', tier: 'source' });
  });

  it('another process loads once the lease of one that died has ended', async () => {
    const leases = new MemoryLeaseStore();
    await leases.acquire('cache:k', 'a process that died', 20_000);
    const cache = createStreamingCache({ leases });
    const source = numbered();
    const read = cache.read('k', source.load, options);
    await pass(19_000);
    expect(source.loads).toBe(0);
    await pass(2000);
    expect(await read).toMatchObject({ value: 'value 1' });
  });

  it('a reader does not wait for ever for others that hold the lease and leave nothing', async () => {
    const leases: LeaseStore = { acquire: () => Promise.resolve(false), release: () => Promise.resolve() };
    const cache = createStreamingCache({ leases, loadTimeoutMs: 10_000 });
    const source = numbered();
    const read = cache.read('k', source.load, options).catch((error: unknown) => error);
    await pass(20_000);
    expect(await read).toMatchObject({ code: 'CACHE_LOAD_TIMEOUT' });
    expect(source.loads).toBe(0);
  });

  it('what another process left just before the lease was free is taken', async () => {
    const store = new MemoryCacheStore({ tier: 'database' });
    const entry = { key: 'k', value: 'theirs', storedAt: 1, expiresAt: 2_000_000, removableAt: 2_000_000 };
    const leases: LeaseStore = {
      acquire: () => store.set(entry).then(() => true),
      release: () => Promise.resolve(),
    };
    const cache = createStreamingCache({ stores: [store], leases });
    const source = numbered();
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'theirs', tier: 'database' });
    expect(source.loads).toBe(0);
  });

  it('the lease outlasts the load and is given back after it', async () => {
    const leases = new MemoryLeaseStore();
    const cache = createStreamingCache({ leases, loadTimeoutMs: 30_000 });
    const source = numbered();
    source.latencyMs = 29_999;
    const read = cache.read('k', source.load, options);
    await pass(29_998);
    expect(await leases.acquire('cache:k', 'other', 1)).toBe(false);
    await pass(1);
    await read;
    expect(await leases.acquire('cache:k', 'other', 1)).toBe(true);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<never>(() => undefined)],
  ])('the cache goes on when the lease store %s', async (_how, call) => {
    const events: CacheEvent[] = [];
    const leases: LeaseStore = { acquire: call, release: call };
    const cache = createStreamingCache({ leases, onEvent: (event) => events.push(event) });
    const source = numbered();
    const read = cache.read('k', source.load, options);
    await pass(1000);
    expect(await read).toMatchObject({ value: 'value 1' });
    expect(events).toContainEqual(expect.objectContaining({ type: 'store-failed', tier: 'leases' }));
  });
});

describe('with a bus', () => {
  it('a write in one replica ends the memory of the others', async () => {
    const hub = new CacheBusHub();
    const [a, b] = replicas(() => ({ bus: hub.join() }));
    const source = numbered();
    await a.read('k', source.load, options);
    await b.read('k', source.load, options);
    await pass(1000);
    await a.refresh('k', source.load, options);
    expect(await b.read('k', source.load, options)).toMatchObject({ value: 'value 2', tier: 'database' });
    expect(await a.read('k', source.load, options)).toMatchObject({ value: 'value 2', tier: 'memory' });
  });

  it('forgetting reaches the others, and what they are loading', async () => {
    const hub = new CacheBusHub();
    const [a, b, store] = replicas(() => ({ bus: hub.join() }));
    const source = numbered();
    await b.read('k', source.load, options);
    source.latencyMs = 100;
    const loading = b.refresh('k', source.load, options);
    await pass(50);
    await a.forget(['k']);
    expect(await b.peek('k')).toBeUndefined();
    await pass(50);
    expect((await loading).value).toBe('value 2');
    expect(await store.get('k')).toBeUndefined();
    expect(await b.peek('k')).toBeUndefined();
  });

  it('a value that another replica has replaced is a last resort while the store is lost', async () => {
    const hub = new CacheBusHub();
    const [a, b, store] = replicas(() => ({ bus: hub.join() }));
    const source = numbered();
    await b.read('k', source.load, options);
    await pass(1000);
    await a.refresh('k', source.load, options);
    store.state = 'down';
    expect(await b.read('k', source.load, options)).toMatchObject({ value: 'value 1', tier: 'memory' });
    store.state = 'up';
    expect(await b.read('k', source.load, options)).toMatchObject({ value: 'value 2', tier: 'database' });
  });

  it('a replica takes no orders from itself, however late they arrive', async () => {
    const late: (() => void)[] = [];
    let hear: (message: string) => void = () => undefined;
    const bus = {
      publish: (message: string) => Promise.resolve(void late.push(() => hear(message))),
      subscribe: (listener: (message: string) => void) => Promise.resolve(void (hear = listener)),
      close: () => Promise.resolve(),
    };
    const cache = createStreamingCache({ bus });
    const source = numbered();
    await cache.forget(['k']);
    await cache.read('k', source.load, options);
    for (const arrive of late) arrive();
    expect(await cache.peek('k')).toMatchObject({ value: 'value 1', tier: 'memory' });
  });

  it('a lost bus fails nothing and is reported', async () => {
    const hub = new CacheBusHub();
    hub.isUp = false;
    const events: CacheEvent[] = [];
    const cache = createStreamingCache({ bus: hub.join(), onEvent: (event) => events.push(event) });
    expect(await cache.read('k', numbered().load, options)).toMatchObject({ value: 'value 1' });
    await cache.forget(['k']);
    await cache.close();
    const failed = events.flatMap((event) => (event.type === 'store-failed' ? [event.operation] : []));
    expect(failed).toEqual(['subscribe', 'publish', 'publish', 'close']);
  });

  it.each(['', '{', 'null', '{"from":"x"}', '{"from":"x","forgotten":[1]}', '{"from":1,"forgotten":[]}'])(
    'the foreign message %j is reported and does no harm',
    async (text) => {
      const hub = new CacheBusHub();
      const events: CacheEvent[] = [];
      const cache = createStreamingCache({ bus: hub.join(), onEvent: (event) => events.push(event) });
      await cache.read('k', numbered().load, options);
      await hub.join().publish(text);
      expect(events).toContainEqual(
        expect.objectContaining({ type: 'store-failed', tier: 'bus', operation: 'receive' }),
      );
      expect(await cache.peek('k')).toMatchObject({ tier: 'memory' });
    },
  );
});
