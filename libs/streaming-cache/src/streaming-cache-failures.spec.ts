import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEvent } from './cache-event.js';
import { createStreamingCache } from './create-streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { TestSource } from './testing/index.js';

const TTL_MS = 60_000;
const options = { ttlMs: TTL_MS };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const numbered = (): TestSource<string> => new TestSource((loads) => `value ${loads}`);

describe('a cold key whose load fails', () => {
  it('rejects for everybody who waits with the error of the one load', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    source.error = new Error('the source is down');
    source.latencyMs = 10;
    const reads = Array.from({ length: 20 }, () =>
      cache.read('k', source.load, options).catch((e: unknown) => e),
    );
    await pass(10);
    expect(new Set(await Promise.all(reads))).toEqual(new Set([source.error]));
    expect(source.loads).toBe(1);
  });

  it('is tried again by the next reader', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    source.error = new Error('the source is down');
    await expect(cache.read('k', source.load, options)).rejects.toBe(source.error);
    source.error = undefined;
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'value 2' });
  });

  it('rejects at the deadline, and the load is told to stop', async () => {
    const cache = createStreamingCache({ loadTimeoutMs: 1000 });
    const source = numbered();
    source.latencyMs = 5000;
    const read = cache.read('k', source.load, options).catch((e: unknown) => e);
    await pass(1000);
    expect(await read).toMatchObject({ name: 'CacheError', code: 'CACHE_LOAD_TIMEOUT' });
    expect(source.context?.signal.aborted).toBe(true);
    await pass(4000);
    expect(await cache.peek('k')).toBeUndefined();
  });

  it.each([
    ['undefined as a value', { value: undefined }, options],
    ['a ttl of the load that is no duration', { value: 1, ttlMs: Number.NaN }, options],
    ['a negative stale time', { value: 1 }, { ...options, staleMs: -1 }],
    ['an endless ttl', { value: 1 }, { ttlMs: Number.POSITIVE_INFINITY }],
  ])('rejects %s', async (_case, loaded, readOptions) => {
    const cache = createStreamingCache();
    const read = cache.read<unknown>('k', () => Promise.resolve(loaded), readOptions);
    await expect(read).rejects.toMatchObject({ code: 'CACHE_INVALID' });
    expect(await cache.peek('k')).toBeUndefined();
  });
});

describe('a stale value whose refresh fails', () => {
  it('is still served and says why', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.error = new Error('the source is down');
    const read = await cache.read('k', source.load, { ...options, waitForRefreshMs: 50 });
    expect(read).toMatchObject({ value: 'value 1', stale: true, failure: source.error });
    expect(await cache.read('k', source.load, options)).toMatchObject({ failure: source.error });
    expect(await cache.peek('k')).toMatchObject({ failure: source.error });
  });

  it('is left alone for a growing pause, up to a cap', async () => {
    const events: CacheEvent[] = [];
    const cache = createStreamingCache({ random: () => 0.999, onEvent: (event) => events.push(event) });
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.error = new Error('the source is down');
    for (let second = 0; second < 240; second += 1) {
      await cache.read('k', source.load, options);
      await pass(1000);
    }
    const pauses = events.flatMap((event) => (event.type === 'load-failed' ? [event.pauseMs] : []));
    expect(pauses.map((ms) => Math.round((ms ?? 0) / 1000))).toEqual([5, 10, 20, 40, 60, 60, 60]);
    expect(source.loads).toBe(1 + pauses.length);
  });

  it('has nothing to complain of once a refresh succeeds, and starts with a short pause after that', async () => {
    const cache = createStreamingCache({ random: () => 0 });
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.error = new Error('the source is down');
    await cache.read('k', source.load, { ...options, waitForRefreshMs: 1 });
    source.error = undefined;
    await pass(2500);
    const recovered = await cache.read('k', source.load, { ...options, waitForRefreshMs: 1 });
    expect(recovered).toMatchObject({ value: 'value 3', stale: false });
    expect(recovered).not.toHaveProperty('failure');
    await pass(TTL_MS);
    source.error = new Error('down again');
    await cache.read('k', source.load, { ...options, waitForRefreshMs: 1 });
    await pass(2500);
    await cache.read('k', source.load, { ...options, waitForRefreshMs: 1 });
    expect(source.loads).toBe(5);
  });

  it('does not hold other keys back', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('a', source.load, options);
    await cache.read('b', source.load, options);
    await pass(TTL_MS);
    source.error = new Error('down');
    await cache.read('a', source.load, { ...options, waitForRefreshMs: 1 });
    source.error = undefined;
    expect(await cache.read('b', source.load, { ...options, waitForRefreshMs: 1 })).toMatchObject({
      stale: false,
    });
  });
});

describe('an empty answer', () => {
  const isEmpty = (rows: readonly number[]): boolean => rows.length === 0;
  const rowOptions = { ...options, isEmpty, waitForRefreshMs: 10 };

  it('never replaces a good one: it counts as a failed refresh', async () => {
    const store = new MemoryCacheStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = new TestSource<number[]>((loads) => (loads === 1 ? [1, 2] : []));
    await cache.read('k', source.load, rowOptions);
    await pass(TTL_MS);
    expect(await cache.read('k', source.load, rowOptions)).toMatchObject({
      value: [1, 2],
      stale: true,
      failure: { code: 'CACHE_EMPTY_ANSWER' },
    });
    expect((await store.get('k'))?.value).toEqual([1, 2]);
    expect(source.loads).toBe(2);
  });

  it('is kept where there is nothing better, and replaced by a good one', async () => {
    const cache = createStreamingCache();
    const source = new TestSource<number[]>((loads) => (loads <= 2 ? [] : [1]));
    expect(await cache.read('k', source.load, rowOptions)).toMatchObject({ value: [], stale: false });
    await pass(TTL_MS);
    expect(await cache.read('k', source.load, rowOptions)).toMatchObject({ value: [], stale: false });
    await pass(TTL_MS);
    expect(await cache.read('k', source.load, rowOptions)).toMatchObject({ value: [1], stale: false });
  });
});
