import { LRU } from 'tiny-lru';
import type { CacheEntry } from '../cache-store.js';
import { sealValue } from './sealed-value.js';

/** The bounds of the memory, and its clock. */
export interface MemoryTierOptions {
  readonly maxItems: number;
  readonly maxBytes: number;
  readonly clock: () => number;
}

/** An entry in memory. */
export interface Remembered {
  readonly entry: CacheEntry;
  /** When the newer value was made that another replica says it wrote, if any. */
  readonly supersededBy?: number;
}

interface Kept {
  readonly entry: CacheEntry;
  readonly bytes: number;
}

/** The first tier: the entries themselves, never serialised, bounded in number and (estimated) bytes. */
export class MemoryTier {
  readonly #options: MemoryTierOptions;
  readonly #kept = new LRU<Kept>();
  /** By key: the time of the newest value that is known to exist elsewhere, until it is here. */
  readonly #elsewhere: LRU<number>;
  #bytes = 0;

  constructor(options: MemoryTierOptions) {
    this.#options = options;
    this.#elsewhere = new LRU(options.maxItems);
  }

  /** How much is kept, what is past its time included. */
  get use(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#kept.size, bytes: this.#bytes };
  }

  get(key: string): Remembered | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    if (kept.entry.removableAt <= this.#options.clock()) {
      this.#drop(key);
      return undefined;
    }
    const supersededBy = this.#elsewhere.get(key);
    return supersededBy === undefined ? kept : { entry: kept.entry, supersededBy };
  }

  /** Keeps the entry, unless a newer one is there. Its value is frozen. */
  set(entry: CacheEntry): void {
    const { key, storedAt } = entry;
    if ((this.#kept.get(key)?.entry.storedAt ?? storedAt) > storedAt) return;
    const bytes = sealValue(entry.value) + 2 * key.length;
    this.#drop(key);
    if ((this.#elsewhere.get(key) ?? storedAt) <= storedAt) this.#elsewhere.delete(key);
    if (bytes > this.#options.maxBytes) return;
    this.#kept.set(key, { entry, bytes });
    this.#bytes += bytes;
    this.#makeRoom();
  }

  /** Notes that a value made at `storedAt` exists elsewhere: an older one here is only a last resort from now on. */
  supersede(key: string, storedAt: number): void {
    const known = this.#kept.get(key)?.entry.storedAt ?? Number.NEGATIVE_INFINITY;
    if (Math.max(known, this.#elsewhere.get(key) ?? known) < storedAt) this.#elsewhere.set(key, storedAt);
  }

  /** Takes {@link supersede} back, if nothing newer was noted since: that value is nowhere any more. */
  reinstate(key: string, supersededBy: number): void {
    if (this.#elsewhere.get(key) === supersededBy) this.#elsewhere.delete(key);
  }

  delete(key: string): void {
    this.#drop(key);
    this.#elsewhere.delete(key);
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  #makeRoom(): void {
    const { maxItems, maxBytes } = this.#options;
    while (this.#kept.size > maxItems || this.#bytes > maxBytes) {
      this.#bytes -= this.#kept.first?.value.bytes ?? 0;
      this.#kept.evict();
    }
  }
}
