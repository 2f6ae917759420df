import { describe, expect, it } from '@jest/globals';
import { createStreamingCache } from './create-streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';

const options = { ttlMs: 1_000 };
const refuse = () => Promise.reject(new Error('nobody should load'));

describe('a value that is written', () => {
  it('is served like a loaded one, to those who share the stores too', async () => {
    const store = new MemoryCacheStore();
    const [one, two] = [1, 2].map(() => createStreamingCache({ stores: [store] }));
    await one?.write('key', { value: 'written' }, options);
    expect(await one?.read('key', refuse, options)).toMatchObject({ value: 'written', stale: false });
    expect(await two?.read('key', refuse, options)).toMatchObject({ value: 'written' });
  });

  it('replaces a fresh one, even within the same millisecond', async () => {
    const cache = createStreamingCache({ clock: () => 5_000 });
    await cache.read('key', () => Promise.resolve({ value: 'loaded' }), options);
    await cache.write('key', { value: 'written', ttlMs: 70 }, options);
    expect(await cache.peek('key')).toMatchObject({ value: 'written', expiresAt: 5_070 });
  });

  it('comes after a load in flight, and so is what stays', async () => {
    const cache = createStreamingCache();
    let finish: (loaded: { value: string }) => void = () => undefined;
    const reading = cache.read(
      'key',
      () => new Promise<{ value: string }>((resolve) => (finish = resolve)),
      options,
    );
    await new Promise((resolve) => setImmediate(resolve));
    const writing = cache.write('key', { value: 'written' }, options);
    finish({ value: 'loaded' });
    expect(await reading).toMatchObject({ value: 'loaded' });
    await writing;
    expect(await cache.peek('key')).toMatchObject({ value: 'written' });
  });

  it('gives way to what a load in flight brings, when that is to stay', async () => {
    const cache = createStreamingCache();
    let finish: (loaded: { value: number }) => void = () => undefined;
    const refreshing = cache.refresh<number>(
      'key',
      () => new Promise((resolve) => (finish = resolve)),
      options,
    );
    await new Promise((resolve) => setImmediate(resolve));
    const asked: number[] = [];
    const unless = (kept: number): boolean => asked.push(kept) > 0 && kept > 1;
    const writing = cache.write('key', { value: 1 }, { ...options, unless });
    finish({ value: 2 });
    await refreshing;
    expect(await writing).toBe(false);
    expect(await cache.peek('key')).toMatchObject({ value: 2 });
    expect(await cache.write('key', { value: 3 }, { ...options, unless: (kept) => kept > 3 })).toBe(true);
    expect(await cache.peek('key')).toMatchObject({ value: 3 });
    expect(asked).toEqual([2]);
  });

  it('must be JSON data', async () => {
    const cache = createStreamingCache();
    await expect(cache.write('key', { value: undefined }, options)).rejects.toMatchObject({
      code: 'CACHE_INVALID',
    });
  });
});
