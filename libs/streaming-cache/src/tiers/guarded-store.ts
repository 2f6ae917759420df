import type { CacheEvent } from '../cache-event.js';
import type { CacheEntry, CacheStore } from '../cache-store.js';
import { Guard, type Attempt } from './guard.js';
import { MissedWrites, type MissedWrite } from './missed-writes.js';

/** How patient to be with a store. */
export interface GuardedStoreOptions {
  readonly storeTimeoutMs: number;
  readonly storePauseMs: number;
  readonly clock: () => number;
  readonly emit: (event: CacheEvent) => void;
}

const PROBE_KEY = 'streaming-cache:probe';

/** A store that never fails its caller: what it cannot answer it says so, and what it missed it is told again. */
export class GuardedStore {
  readonly #store: CacheStore;
  readonly #options: GuardedStoreOptions;
  readonly #guard: Guard;
  readonly #missed = new MissedWrites();

  constructor(store: CacheStore, options: GuardedStoreOptions) {
    this.#store = store;
    this.#options = options;
    this.#guard = new Guard({
      tier: store.tier,
      timeoutMs: options.storeTimeoutMs,
      pauseMs: options.storePauseMs,
      clock: options.clock,
      emit: options.emit,
      probe: () => store.get(PROBE_KEY),
      onRecovered: () => void this.#makeUp(),
    });
  }

  get tier(): string {
    return this.#store.tier;
  }

  async get(key: string): Promise<Attempt<CacheEntry | undefined>> {
    const attempt = await this.#guard.attempt('get', () => this.#store.get(key));
    if (!attempt.answered || this.#missed.has(key)) return { answered: false };
    const gone = attempt.value === undefined || attempt.value.removableAt <= this.#options.clock();
    return { answered: true, value: gone ? undefined : attempt.value };
  }

  async set(entry: CacheEntry): Promise<void> {
    const { answered } = await this.#guard.attempt('set', () => this.#store.set(entry));
    if (answered) this.#missed.settle(entry.key);
    else this.#missed.note({ kind: 'set', entry });
  }

  async delete(keys: readonly string[]): Promise<void> {
    const at = this.#options.clock();
    const { answered } = await this.#guard.attempt('delete', () => this.#store.delete(keys));
    for (const key of keys) {
      if (answered) this.#missed.settle(key);
      else this.#missed.note({ kind: 'delete', key, at });
    }
  }

  /** Without the guard's deadline: to remove very many rows may well take longer than a read may. */
  async removeExpired(): Promise<number> {
    if (this.#guard.isPaused) return 0;
    try {
      return await this.#store.removeExpired(this.#options.clock());
    } catch (error) {
      this.#options.emit({ type: 'store-failed', tier: this.tier, operation: 'removeExpired', error });
      return 0;
    }
  }

  async #makeUp(): Promise<void> {
    for (const write of this.#missed.all()) {
      if (this.#guard.isPaused) return;
      if (write.kind === 'set') await this.set(write.entry);
      else await this.#makeUpForDelete(write);
    }
  }

  /** Another process may have written a newer value since: that one stays. */
  async #makeUpForDelete({ key, at }: Extract<MissedWrite, { kind: 'delete' }>): Promise<void> {
    const { answered } = await this.#guard.attempt('delete', async () => {
      const entry = await this.#store.get(key);
      if (entry !== undefined && entry.storedAt <= at) await this.#store.delete([key]);
    });
    if (answered) this.#missed.settle(key);
  }
}
