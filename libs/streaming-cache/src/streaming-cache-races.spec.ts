import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CacheEntry } from './cache-store.js';
import { createStreamingCache } from './create-streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { CacheBusHub, TestSource } from './testing/index.js';

const options = { ttlMs: 60_000 };

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const late = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes arrive late, and so do answers. */
class LateStore extends MemoryCacheStore {
  writeMs = 0;
  answerMs = 0;
  deleteMs = 0;

  override async delete(keys: readonly string[]): Promise<void> {
    if (this.deleteMs > 0) await late(this.deleteMs);
    await super.delete(keys);
  }

  override async set(entry: CacheEntry): Promise<void> {
    if (this.writeMs > 0) await late(this.writeMs);
    await super.set(entry);
  }

  override async get(key: string): Promise<CacheEntry | undefined> {
    const entry = await super.get(key);
    if (this.answerMs > 0) await late(this.answerMs);
    return entry;
  }
}

describe('a key that is forgotten', () => {
  it('while its value is on the way to a store is not there afterwards', async () => {
    const store = new LateStore();
    const cache = createStreamingCache({ stores: [store] });
    const source = new TestSource(() => 'value');
    store.writeMs = 100;
    const read = cache.read('k', source.load, options);
    await pass(50);
    await cache.forget(['k']);
    await pass(50);
    await read;
    await pass(0);
    expect(await store.get('k')).toBeUndefined();
    expect(await cache.peek('k')).toBeUndefined();
  });

  it('while a lower tier fills a higher one is not there afterwards', async () => {
    const [redis, database] = [new LateStore({ tier: 'redis' }), new LateStore({ tier: 'database' })];
    const source = new TestSource(() => 'value');
    await createStreamingCache({ stores: [database] }).read('k', source.load, options);
    const cache = createStreamingCache({ stores: [redis, database] });
    redis.writeMs = 100;
    database.answerMs = 20;
    const lookup = cache.peek('k');
    await pass(20);
    expect(await lookup).toMatchObject({ tier: 'database' });
    await cache.forget(['k']);
    await pass(200);
    database.answerMs = 0;
    expect(await redis.get('k')).toBeUndefined();
  });

  it('while a store is answering is not brought back by that answer', async () => {
    const store = new LateStore();
    const source = new TestSource(() => 'value');
    await createStreamingCache({ stores: [store] }).read('k', source.load, options);
    const cache = createStreamingCache({ stores: [store] });
    store.answerMs = 100;
    const lookup = cache.peek('k');
    await pass(50);
    await cache.forget(['k']);
    await pass(50);
    expect(await lookup).toMatchObject({ value: 'value' });
    store.answerMs = 0;
    expect(await cache.peek('k')).toBeUndefined();
  });
  it('is not brought back by a reader who asked while the store was forgetting', async () => {
    const store = new LateStore();
    const source = new TestSource(() => 'value');
    const cache = createStreamingCache({ stores: [store] });
    await cache.read('k', source.load, options);
    store.deleteMs = 50;
    store.answerMs = 100;
    const forgotten = cache.forget(['k']);
    const lookup = cache.peek('k');
    await pass(100);
    await Promise.all([forgotten, lookup]);
    store.answerMs = 0;
    expect(await cache.peek('k')).toBeUndefined();
  });
  it('by another replica while a store is answering is not brought back by that answer', async () => {
    const store = new LateStore();
    const hub = new CacheBusHub();
    const source = new TestSource(() => 'value');
    const other = createStreamingCache({ stores: [store], bus: hub.join() });
    await other.read('k', source.load, options);
    const cache = createStreamingCache({ stores: [store], bus: hub.join() });
    store.answerMs = 100;
    const lookup = cache.peek('k');
    await pass(50);
    await other.forget(['k']);
    await pass(50);
    await lookup;
    store.answerMs = 0;
    expect(await cache.peek('k')).toBeUndefined();
  });
});
