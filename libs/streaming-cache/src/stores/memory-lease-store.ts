import type { LeaseStore } from '../lease-store.js';

/** The options of a {@link MemoryLeaseStore}. */
export interface MemoryLeaseStoreOptions {
  /** Tells the time, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
}

/** A {@link LeaseStore} in this process: for tests, and for several caches in one program. */
export class MemoryLeaseStore implements LeaseStore {
  readonly #clock: () => number;
  readonly #claims = new Map<string, { readonly holder: string; readonly endsAt: number }>();

  constructor(options: MemoryLeaseStoreOptions = {}) {
    this.#clock = options.clock ?? Date.now;
  }

  acquire(name: string, holder: string, ttlMs: number): Promise<boolean> {
    const claim = this.#claims.get(name);
    const taken = claim !== undefined && claim.holder !== holder && claim.endsAt > this.#clock();
    if (!taken) this.#claims.set(name, { holder, endsAt: this.#clock() + ttlMs });
    return Promise.resolve(!taken);
  }

  release(name: string, holder: string): Promise<void> {
    if (this.#claims.get(name)?.holder === holder) this.#claims.delete(name);
    return Promise.resolve();
  }
}
