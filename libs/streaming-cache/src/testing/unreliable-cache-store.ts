import type { CacheEntry, CacheStore } from '../cache-store.js';

/** A store in front of a real one that a test can take down, make hang, and bring back. */
export class UnreliableCacheStore implements CacheStore {
  /** `down`: every call fails at once. `hanging`: no call ever settles. */
  state: 'up' | 'down' | 'hanging' = 'up';
  /** How often each call was made, whatever came of it. */
  readonly calls = { get: 0, set: 0, delete: 0, removeExpired: 0 };
  readonly #inner: CacheStore;

  constructor(inner: CacheStore) {
    this.#inner = inner;
  }

  get tier(): string {
    return this.#inner.tier;
  }

  get(key: string): Promise<CacheEntry | undefined> {
    return this.#call('get', () => this.#inner.get(key));
  }

  set(entry: CacheEntry): Promise<void> {
    return this.#call('set', () => this.#inner.set(entry));
  }

  delete(keys: readonly string[]): Promise<void> {
    return this.#call('delete', () => this.#inner.delete(keys));
  }

  removeExpired(now: number): Promise<number> {
    return this.#call('removeExpired', () => this.#inner.removeExpired(now));
  }

  async #call<T>(name: keyof UnreliableCacheStore['calls'], call: () => Promise<T>): Promise<T> {
    this.calls[name] += 1;
    if (this.state === 'down') throw new Error(`${this.tier} is down`);
    if (this.state === 'hanging') await new Promise(() => undefined);
    return call();
  }
}
