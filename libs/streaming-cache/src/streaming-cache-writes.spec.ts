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

  it('must be JSON data', async () => {
    const cache = createStreamingCache();
    await expect(cache.write('key', { value: undefined }, options)).rejects.toMatchObject({
      code: 'CACHE_INVALID',
    });
  });
});
