import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEvent } from './cache-event.js';
import { createStreamingCache } from './create-streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { TestSource } from './testing/index.js';

const TTL_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const options = { ttlMs: TTL_MS };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const numbered = (): TestSource<string> => new TestSource((loads) => `value ${loads}`);

describe('a fresh value', () => {
  it('is fresh for a clock that starts at zero, too', async () => {
    const cache = createStreamingCache({
      clock: () => 0,
      stores: [new MemoryCacheStore({ clock: () => 0 })],
    });
    const source = numbered();
    await cache.read('k', source.load, options);
    expect(await cache.refresh('k', source.load, options)).toMatchObject({ value: 'value 2' });
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'value 2', tier: 'memory' });
  });

  it('is loaded once and then served from memory', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    const first = await cache.read('k', source.load, options);
    expect(first).toEqual({
      value: 'value 1',
      tier: 'source',
      storedAt: 1_000_000,
      expiresAt: 1_060_000,
      stale: false,
    });
    await pass(TTL_MS - 1);
    expect(await cache.read('k', source.load, options)).toEqual({ ...first, tier: 'memory' });
    expect(source.loads).toBe(1);
  });

  it('is loaded once however many ask at once, and all get the same', async () => {
    const cache = createStreamingCache({ stores: [new MemoryCacheStore()] });
    const source = numbered();
    source.latencyMs = 100;
    const reads = Array.from({ length: 1000 }, () => cache.read('k', source.load, options));
    await pass(100);
    expect(new Set((await Promise.all(reads)).map(({ value }) => value))).toEqual(new Set(['value 1']));
    expect(source.loads).toBe(1);
  });

  it('lives as long as the load says, where it says so', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    source.ttlMs = 500;
    const read = await cache.read('k', source.load, options);
    expect(read.expiresAt - read.storedAt).toBe(500);
    await pass(501);
    expect((await cache.peek('k'))?.stale).toBe(true);
  });

  it('is frozen, so that no reader changes what the others get', async () => {
    const cache = createStreamingCache();
    const read = await cache.read('k', () => Promise.resolve({ value: { rows: [{ rank: 1 }] } }), options);
    expect(() => read.value.rows.push({ rank: 2 })).toThrow(TypeError);
    expect(Object.isFrozen(read.value.rows[0])).toBe(true);
  });

  it('is the very same object in memory: nothing is serialised', async () => {
    const cache = createStreamingCache();
    const value = { rows: [] };
    await cache.read('k', () => Promise.resolve({ value }), options);
    expect((await cache.peek('k'))?.value).toBe(value);
  });
});

describe('a stale value', () => {
  it('is served at once while one refresh runs behind it', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 5000;
    const reads = await Promise.all(Array.from({ length: 50 }, () => cache.read('k', source.load, options)));
    expect(new Set(reads.map(({ value }) => value))).toEqual(new Set(['value 1']));
    expect(reads[0]).toMatchObject({ stale: true, tier: 'memory' });
    await pass(5000);
    expect(source.loads).toBe(2);
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'value 2', stale: false });
  });

  it('is shown to the load that replaces it', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    expect(source.context?.previous).toBeUndefined();
    await pass(TTL_MS);
    await cache.read('k', source.load, options);
    await pass(0);
    expect(source.context?.previous).toMatchObject({ value: 'value 1', stale: true });
  });

  it('is replaced in time for a reader who waits long enough', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 100;
    const read = cache.read('k', source.load, { ...options, waitForRefreshMs: 150 });
    await pass(100);
    expect(await read).toMatchObject({ value: 'value 2', stale: false, tier: 'source' });
  });

  it('is served to a reader whose patience ends, and the refresh goes on without him', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    source.latencyMs = 400;
    const read = cache.read('k', source.load, { ...options, waitForRefreshMs: 150 });
    await pass(150);
    expect(await read).toMatchObject({ value: 'value 1', stale: true });
    expect(source.context?.signal.aborted).toBe(false);
    await pass(250);
    expect(await cache.peek('k')).toMatchObject({ value: 'value 2', stale: false });
  });

  it('is kept for seven days, or as long as the read says, and then loaded anew', async () => {
    const cache = createStreamingCache();
    const source = numbered();
    await cache.read('week', source.load, options);
    await cache.read('hour', source.load, { ...options, staleMs: 3_600_000 });
    await pass(TTL_MS + 3_600_000 - 1);
    expect(await cache.peek('hour')).toMatchObject({ stale: true });
    await pass(1);
    expect(await cache.peek('hour')).toBeUndefined();
    await pass(7 * DAY_MS - 3_600_000 - 1);
    expect(await cache.peek('week')).toMatchObject({ stale: true });
    await pass(1);
    expect(await cache.read('week', source.load, options)).toMatchObject({
      value: 'value 3',
      tier: 'source',
    });
  });
});

describe('keys', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    'ключ 鍵 🔑',
    'x'.repeat(100_000),
    '\0',
    '\ud800',
  ])('may be %j', async (key) => {
    const cache = createStreamingCache({ stores: [new MemoryCacheStore()] });
    const source = numbered();
    expect(await cache.peek(key)).toBeUndefined();
    await cache.read(key, source.load, options);
    expect(await cache.read(key, source.load, options)).toMatchObject({ value: 'value 1', tier: 'memory' });
    await cache.forget([key]);
    expect(await cache.peek(key)).toBeUndefined();
  });
});

describe('a listener', () => {
  it('that throws does not fail a read', async () => {
    const onEvent = (): never => {
      throw new Error('listener');
    };
    const cache = createStreamingCache({ onEvent });
    expect(await cache.read('k', numbered().load, options)).toMatchObject({ value: 'value 1' });
  });

  it('hears of every read how it was answered', async () => {
    const events: CacheEvent[] = [];
    const cache = createStreamingCache({ onEvent: (event) => events.push(event) });
    const source = numbered();
    await cache.read('k', source.load, options);
    await pass(TTL_MS);
    await cache.read('k', source.load, options);
    expect(events.filter(({ type }) => type === 'read')).toEqual([
      { type: 'read', key: 'k', tier: 'source', stale: false, ageMs: 0 },
      { type: 'read', key: 'k', tier: 'memory', stale: true, ageMs: TTL_MS },
    ]);
  });
});
