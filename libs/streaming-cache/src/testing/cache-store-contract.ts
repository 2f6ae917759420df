import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CacheEntry, CacheStore } from '../cache-store.js';

/** One empty store for one test. */
export interface CacheStoreUnderTest {
  readonly store: CacheStore;
  /** Ends what `create` opened. */
  readonly close?: () => Promise<void>;
}

/** Which implementation to test, and how to make one. */
export interface CacheStoreContract {
  /** What the tests call the implementation. */
  readonly name: string;
  /** Makes an empty store; called once for each test. */
  readonly create: () => Promise<CacheStoreUnderTest>;
  /**
   * Whether entries vanish at their `removableAt` without {@link CacheStore.removeExpired}, which then finds nothing.
   * @default false
   */
  readonly removesByItself?: boolean;
}

const MINUTE_MS = 60_000;

/** Describes, as Jest tests, what every {@link CacheStore} must do. It compares times with the real clock. */
export function describeCacheStoreContract({
  name,
  create,
  removesByItself = false,
}: CacheStoreContract): void {
  describe(`${name} keeps the cache store's contract`, () => {
    let open: CacheStoreUnderTest;
    let store: CacheStore;

    beforeEach(async () => {
      open = await create();
      store = open.store;
    });
    afterEach(() => open.close?.());

    describeKeeping(() => store);
    describeOrder(() => store);
    describeForgetting(() => store);
    describeRemoval(() => store, removesByItself);
  });
}

function describeKeeping(store: () => CacheStore): void {
  it('names its tier', () => {
    expect(store().tier).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('knows nothing at first', async () => {
    expect(await store().get('unknown')).toBeUndefined();
  });

  it('gives an entry back as it was', async () => {
    const entry = freshEntry({ value: { rows: [{ rank: 1, title: 'Amélie 🎬', vote: 7.9 }], total: 1 } });
    await store().set(entry);
    expect(await store().get(entry.key)).toEqual(entry);
  });

  it.each([[null], [false], [0], [''], ['text'], [[]], [{}], [[null, 1.5, 'x', { a: [] }]]])(
    'keeps %j as a value',
    async (value) => {
      await store().set(freshEntry({ value }));
      expect(await store().get('key')).toEqual(freshEntry({ value, ...timesOf(await store().get('key')) }));
    },
  );

  it('keeps a value of a megabyte', async () => {
    const value = { rows: Array.from({ length: 10_000 }, (_, rank) => ({ rank, text: 'x'.repeat(90) })) };
    await store().set(freshEntry({ value }));
    expect((await store().get('key'))?.value).toEqual(value);
  });

  it('is not changed by what its caller does to a value later', async () => {
    const value = { rows: [1] };
    await store().set(freshEntry({ value }));
    value.rows.push(2);
    expect((await store().get('key'))?.value).toEqual({ rows: [1] });
  });

  it.each([
    '__proto__',
    'constructor',
    'ключ 鍵 🔑',
    "it's; DROP TABLE x --",
    '%_\\*[?]',
    ' a b ',
    longKey(),
  ])('takes the key %j', async (key) => {
    expect(await store().get(key)).toBeUndefined();
    await store().set(freshEntry({ key, value: 'mine' }));
    await store().set(freshEntry({ key: `${key}2`, value: 'other' }));
    expect(await store().get(key)).toMatchObject({ key, value: 'mine' });
    await store().delete([key]);
    expect(await store().get(key)).toBeUndefined();
    expect((await store().get(`${key}2`))?.value).toBe('other');
  });

  it('tells keys apart that differ only in case', async () => {
    await store().set(freshEntry({ key: 'Key', value: 1 }));
    await store().set(freshEntry({ key: 'key', value: 2 }));
    expect((await store().get('Key'))?.value).toBe(1);
  });

  it('gives a stale entry back until it may be removed', async () => {
    const now = Date.now();
    const entry = freshEntry({ storedAt: now - 2 * MINUTE_MS, expiresAt: now - MINUTE_MS });
    await store().set(entry);
    expect(await store().get(entry.key)).toEqual(entry);
  });

  it('gives nothing back past removableAt', async () => {
    const now = Date.now();
    await store().set(freshEntry({ storedAt: now - 3000, expiresAt: now - 2000, removableAt: now - 1000 }));
    expect(await store().get('key')).toBeUndefined();
  });
}

function describeOrder(store: () => CacheStore): void {
  const at = Date.now();

  it('replaces an entry by a newer one', async () => {
    await store().set(freshEntry({ value: 'old', storedAt: at - 1 }));
    const newer = freshEntry({ value: 'new', storedAt: at, expiresAt: at + 2 * MINUTE_MS });
    await store().set(newer);
    expect(await store().get('key')).toEqual(newer);
  });

  it('replaces an entry by one of the same moment', async () => {
    await store().set(freshEntry({ value: 'first', storedAt: at }));
    await store().set(freshEntry({ value: 'second', storedAt: at }));
    expect((await store().get('key'))?.value).toBe('second');
  });

  it('never replaces a newer entry by an older one, and does not complain', async () => {
    const newer = freshEntry({ value: 'new', storedAt: at });
    await store().set(newer);
    await store().set(freshEntry({ value: 'old', storedAt: at - 1, expiresAt: at + 9 * MINUTE_MS }));
    expect(await store().get('key')).toEqual(newer);
  });

  it('keeps the newest of many that are written at once', async () => {
    const order = [7, 2, 19, 4, 11, 0, 16, 9, 1, 13];
    await Promise.all(order.map((n) => store().set(freshEntry({ value: n, storedAt: at + n }))));
    expect(await store().get('key')).toMatchObject({ value: 19, storedAt: at + 19 });
  });
}

function describeForgetting(store: () => CacheStore): void {
  it('forgets the keys it is told, and only those', async () => {
    for (const key of ['a', 'b', 'c']) await store().set(freshEntry({ key }));
    await store().delete(['a', 'c', 'unknown']);
    expect(await store().get('a')).toBeUndefined();
    expect(await store().get('b')).toBeDefined();
    expect(await store().get('c')).toBeUndefined();
  });

  it('takes an empty list of keys to forget', async () => {
    await store().set(freshEntry());
    await store().delete([]);
    expect(await store().get('key')).toBeDefined();
  });

  it('forgets a thousand keys at once', async () => {
    const keys = Array.from({ length: 1000 }, (_, n) => `key:${n}`);
    await Promise.all(keys.slice(0, 20).map((key) => store().set(freshEntry({ key }))));
    await store().delete(keys);
    expect(await store().get('key:7')).toBeUndefined();
  });

  it('takes an older entry once the newer one is forgotten', async () => {
    const at = Date.now();
    await store().set(freshEntry({ value: 'new', storedAt: at }));
    await store().delete(['key']);
    await store().set(freshEntry({ value: 'old', storedAt: at - 1 }));
    expect((await store().get('key'))?.value).toBe('old');
  });
}

function describeRemoval(store: () => CacheStore, removesByItself: boolean): void {
  it('removes what is past removableAt, and counts it', async () => {
    const now = Date.now();
    const past = { storedAt: now - 3000, expiresAt: now - 2000, removableAt: now - 1000 };
    await store().set(freshEntry({ key: 'past 1', ...past }));
    await store().set(freshEntry({ key: 'past 2', ...past }));
    await store().set(freshEntry({ key: 'stale', storedAt: now - 3000, expiresAt: now - 2000 }));
    await store().set(freshEntry({ key: 'fresh' }));
    expect(await store().removeExpired(now)).toBe(removesByItself ? 0 : 2);
    expect(await store().get('past 1')).toBeUndefined();
    expect(await store().get('stale')).toBeDefined();
    expect(await store().get('fresh')).toBeDefined();
    expect(await store().removeExpired(now)).toBe(0);
  });

  if (removesByItself) return;

  it('goes by the time it is given when it removes', async () => {
    const now = Date.now();
    await store().set(freshEntry({ key: 'first', removableAt: now + 10 * MINUTE_MS }));
    await store().set(freshEntry({ key: 'second', removableAt: now + 30 * MINUTE_MS }));
    expect(await store().removeExpired(now + 20 * MINUTE_MS)).toBe(1);
    expect(await store().get('first')).toBeUndefined();
    expect(await store().get('second')).toBeDefined();
  });
}

function freshEntry(parts: Partial<CacheEntry> = {}): CacheEntry {
  const now = Date.now();
  return {
    key: 'key',
    value: { rows: [] },
    storedAt: now,
    expiresAt: now + MINUTE_MS,
    removableAt: now + 60 * MINUTE_MS,
    ...parts,
  };
}

/** The moments of an entry, so that an expectation made a millisecond later can repeat them. */
function timesOf(entry: CacheEntry | undefined): Partial<CacheEntry> {
  if (entry === undefined) return {};
  const { storedAt, expiresAt, removableAt } = entry;
  return { storedAt, expiresAt, removableAt };
}

/** As long as the cache ever makes one: 512 bytes. Not repetitive, so that no index can compress it. */
function longKey(): string {
  let seed = 1;
  const next = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 36).toString(36);
  };
  return Array.from({ length: 511 }, next).join('');
}
