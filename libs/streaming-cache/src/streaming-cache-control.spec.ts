import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createStreamingCache } from './create-streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { CacheBusHub, TestSource } from './testing/index.js';

const TTL_MS = 60_000;
const options = { ttlMs: TTL_MS };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const numbered = (): TestSource<string> => new TestSource((loads) => `value ${loads}`);

describe('refresh', () => {
  it('loads even if the value is fresh, once for all who ask at the same time', async () => {
    const cache = createStreamingCache({ stores: [new MemoryCacheStore()] });
    const source = numbered();
    await cache.read('k', source.load, options);
    source.latencyMs = 10;
    const both = Promise.all([
      cache.refresh('k', source.load, options),
      cache.refresh('k', source.load, options),
    ]);
    await pass(10);
    expect((await both).map(({ value, tier }) => [value, tier])).toEqual([
      ['value 2', 'source'],
      ['value 2', 'source'],
    ]);
    expect(await cache.peek('k')).toMatchObject({ value: 'value 2', tier: 'memory' });
    expect(source.loads).toBe(2);
  });

  it('joins a load that a read has begun', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    source.latencyMs = 10;
    const both = Promise.all([
      cache.read('k', source.load, options),
      cache.refresh('k', source.load, options),
    ]);
    await pass(10);
    expect((await both).map(({ value }) => value)).toEqual(['value 1', 'value 1']);
  });

  it('loads after all when the read it joined found a fresh value in a store', async () => {
    const store = new MemoryCacheStore();
    const [theirs, ours] = [
      createStreamingCache({ stores: [store] }),
      createStreamingCache({ stores: [store] }),
    ];
    const source = numbered();
    await theirs.read('k', source.load, options);
    await ours.peek('k');
    await pass(TTL_MS);
    await theirs.refresh('k', source.load, options);
    const [read, refreshed] = await Promise.all([
      ours.read('k', source.load, options),
      ours.refresh('k', source.load, options),
    ]);
    expect(read).toMatchObject({ value: 'value 1', stale: true });
    expect(refreshed).toMatchObject({ value: 'value 3', tier: 'source' });
  });

  it('keeps the good value when the load fails, and says why', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    source.error = new Error('down');
    expect(await cache.refresh('k', source.load, options)).toEqual({
      value: 'value 1',
      tier: 'memory',
      storedAt: 1_000_000,
      expiresAt: 1_060_000,
      stale: false,
      failure: source.error,
    });
    expect(await cache.read('k', source.load, options)).not.toHaveProperty('failure');
  });

  it('is not held back by a pause', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    source.error = new Error('down');
    await cache.refresh('k', source.load, options);
    source.error = undefined;
    expect(await cache.refresh('k', source.load, options)).toMatchObject({
      value: 'value 3',
      tier: 'source',
    });
  });

  it('rejects when there is no value to keep', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    source.error = new Error('down');
    await expect(cache.refresh('k', source.load, options)).rejects.toBe(source.error);
  });

  it('is not stopped by a clock that was set back', async () => {
    const store = new MemoryCacheStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = numbered();
    await cache.read('k', source.load, options);
    jest.setSystemTime(900_000);
    expect(await cache.refresh('k', source.load, options)).toMatchObject({ value: 'value 2' });
    expect((await cache.peek('k'))?.value).toBe('value 2');
    expect(await store.get('k')).toMatchObject({ value: 'value 2', expiresAt: 900_000 + TTL_MS });
  });
});

describe('peek', () => {
  it('never loads, fills the memory, and knows nothing of an unknown key', async () => {
    const store = new MemoryCacheStore({ tier: 'database' });
    const cache = createStreamingCache({ stores: [store] });
    expect(await cache.peek('k')).toBeUndefined();
    await store.set({ key: 'k', value: 1, storedAt: 1, expiresAt: 2, removableAt: 2_000_000 });
    expect(await cache.peek('k')).toEqual({
      value: 1,
      tier: 'database',
      storedAt: 1,
      expiresAt: 2,
      stale: true,
    });
    expect(await cache.peek('k')).toMatchObject({ tier: 'memory' });
  });
});

describe('forget', () => {
  it('forgets in every tier, so that the next read loads', async () => {
    const store = new MemoryCacheStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = numbered();
    await cache.read('a', source.load, options);
    await cache.read('b', source.load, options);
    await cache.forget(['a', 'unknown']);
    expect(await store.get('a')).toBeUndefined();
    expect(await cache.read('a', source.load, options)).toMatchObject({ value: 'value 3', tier: 'source' });
    expect(await cache.read('b', source.load, options)).toMatchObject({ value: 'value 2', tier: 'memory' });
  });

  it('does not keep what was being loaded meanwhile, and starts no second load beside it', async () => {
    const store = new MemoryCacheStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = numbered();
    source.latencyMs = 100;
    const before = cache.read('k', source.load, options);
    await pass(50);
    await cache.forget(['k']);
    const after = cache.read('k', source.load, options);
    await pass(50);
    expect((await before).value).toBe('value 1');
    expect(await store.get('k')).toBeUndefined();
    await pass(100);
    expect((await after).value).toBe('value 2');
    expect((await store.get('k'))?.value).toBe('value 2');
    expect(source.mostAtOnce).toBe(1);
  });

  it('forgets the failure and its pause as well', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.error = new Error('down');
    await cache.read('k', source.load, { ...options, waitForRefreshMs: 1 });
    await cache.forget(['k']);
    source.error = undefined;
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'value 3' });
  });
});

describe('removeExpired', () => {
  it('removes from the stores what is past its stale window', async () => {
    const stores = [new MemoryCacheStore(), new MemoryCacheStore()];
    const cache = createStreamingCache({ stores, staleMs: 1000 });
    const source = numbered();
    await cache.read('old', source.load, options);
    await pass(TTL_MS + 999);
    await cache.read('new', source.load, options);
    expect(await cache.removeExpired()).toBe(0);
    await pass(1);
    expect(await cache.removeExpired()).toBe(2);
    expect(await cache.peek('new')).toBeDefined();
  });
});

describe('close', () => {
  it('waits for a refresh in the background', async () => {
    const store = new MemoryCacheStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 500;
    await cache.read('k', source.load, options);
    const closed = cache.close();
    await pass(500);
    await closed;
    expect((await store.get('k'))?.value).toBe('value 2');
  });

  it('aborts a load that takes too long', async () => {
    const cache = createStreamingCache({ closeTimeoutMs: 1000 });
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 10_000;
    await cache.read('k', source.load, options);
    const closed = cache.close();
    await pass(999);
    expect(source.context?.signal.aborted).toBe(false);
    await pass(1);
    await closed;
    expect(source.context?.signal.aborted).toBe(true);
  });

  it('leaves the bus, and the stores open', async () => {
    const hub = new CacheBusHub();
    const store = new MemoryCacheStore();
    const [closed, open] = [hub.join(), hub.join()].map((bus) =>
      createStreamingCache({ bus, stores: [store] }),
    );
    const source = numbered();
    await closed?.read('k', source.load, options);
    await closed?.close();
    await open?.forget(['k']);
    expect(await closed?.peek('k')).toMatchObject({ tier: 'memory' });
  });
});
