import type { CacheEntry } from '../cache-store.js';

/** Something a store was told while it did not answer: to keep an entry, or to forget what is older than a moment. */
export type MissedWrite =
  | { readonly kind: 'set'; readonly entry: CacheEntry }
  | { readonly kind: 'delete'; readonly key: string; readonly at: number };

const MAX_KEYS = 1000;

/**
 * What one store missed while it was away, newest per key. Until it is made up for, the store's word on such a key is
 * out of date, and must not be taken. Bounded: of very many, the oldest are given up.
 */
export class MissedWrites {
  readonly #writes = new Map<string, MissedWrite>();

  note(write: MissedWrite): void {
    const key = write.kind === 'set' ? write.entry.key : write.key;
    this.#writes.delete(key);
    this.#writes.set(key, write);
    if (this.#writes.size <= MAX_KEYS) return;
    for (const oldest of this.#writes.keys()) {
      this.#writes.delete(oldest);
      return;
    }
  }

  has(key: string): boolean {
    return this.#writes.has(key);
  }

  /** The store has been told something newer about this key. */
  settle(key: string): void {
    this.#writes.delete(key);
  }

  all(): readonly MissedWrite[] {
    return [...this.#writes.values()];
  }
}
