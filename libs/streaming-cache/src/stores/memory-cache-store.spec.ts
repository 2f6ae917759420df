import { describe, expect, it } from '@jest/globals';
import { describeCacheStoreContract } from '../testing/index.js';
import { MemoryCacheStore } from './memory-cache-store.js';

describeCacheStoreContract({
  name: 'MemoryCacheStore',
  create: () => Promise.resolve({ store: new MemoryCacheStore() }),
});

describe('MemoryCacheStore', () => {
  it('goes by the clock it is given', async () => {
    let now = 1000;
    const store = new MemoryCacheStore({ tier: 'database', clock: () => now });
    const entry = { key: 'k', value: 1, storedAt: 1000, expiresAt: 1100, removableAt: 1200 };
    await store.set(entry);
    now = 1199;
    expect(await store.get('k')).toEqual(entry);
    now = 1200;
    expect(await store.get('k')).toBeUndefined();
    expect(store.tier).toBe('database');
  });
});
