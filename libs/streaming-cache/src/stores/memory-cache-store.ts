import type { CacheEntry, CacheStore } from '../cache-store.js';

/** The options of a {@link MemoryCacheStore}. */
export interface MemoryCacheStoreOptions {
  /** What a read calls this tier. @default 'memory-store' */
  readonly tier?: string;
  /** Tells the time, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
}

/**
 * A {@link CacheStore} in this process: for tests, and for programs that want caches to share entries. It keeps copies
 * (as JSON), so it behaves like a store across a wire, and it is unbounded: {@link removeExpired} is what shrinks it.
 */
export class MemoryCacheStore implements CacheStore {
  readonly tier: string;
  readonly #clock: () => number;
  readonly #entries = new Map<string, Omit<CacheEntry, 'value'> & { readonly json: string }>();

  constructor(options: MemoryCacheStoreOptions = {}) {
    this.tier = options.tier ?? 'memory-store';
    this.#clock = options.clock ?? Date.now;
  }

  get(key: string): Promise<CacheEntry | undefined> {
    const kept = this.#entries.get(key);
    if (kept === undefined || kept.removableAt <= this.#clock()) return Promise.resolve(undefined);
    const { json, ...rest } = kept;
    return Promise.resolve({ ...rest, value: JSON.parse(json) as unknown });
  }

  set({ value, ...rest }: CacheEntry): Promise<void> {
    const kept = this.#entries.get(rest.key);
    if (kept === undefined || kept.storedAt <= rest.storedAt) {
      this.#entries.set(rest.key, { ...rest, json: JSON.stringify(value) });
    }
    return Promise.resolve();
  }

  delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#entries.delete(key);
    return Promise.resolve();
  }

  removeExpired(now: number): Promise<number> {
    const before = this.#entries.size;
    for (const [key, kept] of this.#entries) {
      if (kept.removableAt <= now) this.#entries.delete(key);
    }
    return Promise.resolve(before - this.#entries.size);
  }
}
