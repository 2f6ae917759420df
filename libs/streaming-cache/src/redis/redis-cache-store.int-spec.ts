import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { CacheEntry } from '../cache-store.js';
import { describeCacheStoreContract } from '../testing/index.js';
import { RedisCacheStore } from './redis-cache-store.js';

const url = process.env['TEST_REDIS_URL'] ?? missing();
const entry = (parts: Partial<CacheEntry> = {}): CacheEntry => {
  const now = Date.now();
  return { key: 'k', value: 'v', storedAt: now, expiresAt: now + 1000, removableAt: now + 60_000, ...parts };
};

describeCacheStoreContract({
  name: 'RedisCacheStore with a URL',
  removesByItself: true,
  create: () => {
    const store = new RedisCacheStore({ url, keyPrefix: `${randomUUID()}:` });
    return Promise.resolve({ store, close: () => store.close() });
  },
});

describe('RedisCacheStore with a client', () => {
  let client: Redis;
  let store: RedisCacheStore;
  const keyPrefix = `${randomUUID()}:`;

  beforeAll(() => {
    client = new Redis(url);
    store = new RedisCacheStore({ client, keyPrefix });
  });
  afterAll(() => client.disconnect());

  it('lets Redis remove an entry at its removableAt', async () => {
    await store.set(entry());
    const leftMs = await client.pttl(`${keyPrefix}k`);
    expect(leftMs).toBeGreaterThan(55_000);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it('does not shorten the life of a newer entry when it refuses an older one', async () => {
    const now = Date.now();
    await store.set(entry({ key: 'order', value: 'new', storedAt: now }));
    await store.set(entry({ key: 'order', value: 'old', storedAt: now - 1, removableAt: now + 10 }));
    expect(await client.pttl(`${keyPrefix}order`)).toBeGreaterThan(1000);
  });

  it('puts its prefix before every key, and removes only its own', async () => {
    await store.set(entry({ key: 'mine' }));
    await client.set('mine', 'not of the cache');
    await store.delete(['mine']);
    expect(await client.exists(`${keyPrefix}mine`)).toBe(0);
    expect(await client.getdel('mine')).toBe('not of the cache');
  });

  it('rejects for what is not an entry, without the command in the error', async () => {
    await client.set(`${keyPrefix}foreign`, 'text', 'PX', 10_000);
    const error: unknown = await store.get('foreign').catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'CacheError', code: 'CACHE_REDIS' });
    expect(Object.keys(error as object).sort()).toEqual(['code', 'name']);
  });

  it('leaves the client open when it is closed', async () => {
    await new RedisCacheStore({ client }).close();
    expect(await client.ping()).toBe('PONG');
  });
});

/** Without an address ioredis would quietly take whatever listens on its usual port. */
function missing(): never {
  throw new Error('Set TEST_REDIS_URL to the address of a Redis for tests.');
}
