import { Replicas } from './bus/replicas.js';
import type { CacheBus } from './cache-bus.js';
import { tierKey } from './cache-key.js';
import type { ResolvedCacheOptions } from './cache-options.js';
import type { CacheRead, Load, Loaded, ReadOptions, WriteOptions } from './cache-read.js';
import { MemoryTier } from './memory/memory-tier.js';
import { LoadDeadline } from './refresh/load-deadline.js';
import { sharedLoads } from './refresh/load-leases.js';
import { checkDuration } from './refresh/loaded-entry.js';
import { readOf, Refresher, type RefreshRequest } from './refresh/refresher.js';
import { RetryPauses } from './refresh/retry-pauses.js';
import { SingleFlight } from './single-flight.js';
import type { MemoryUse, StreamingCache } from './streaming-cache.js';
import { GuardedStore } from './tiers/guarded-store.js';
import { Tiers, type Found } from './tiers/tiers.js';
import { within } from './timing/timing.js';

/** Puts the parts together: where to look, when to refresh, what to say of the answer. */
export class TieredCache implements StreamingCache {
  readonly #options: ResolvedCacheOptions;
  readonly #memory: MemoryTier;
  readonly #tiers: Tiers;
  readonly #pauses: RetryPauses;
  readonly #deadline: LoadDeadline;
  readonly #refresher: Refresher;
  readonly #replicas: Replicas | undefined;
  readonly #lookups = new SingleFlight<Found | undefined>();

  constructor(options: ResolvedCacheOptions) {
    this.#options = options;
    this.#memory = new MemoryTier({ ...options.memory, clock: options.clock });
    const stores = options.stores.map((store) => new GuardedStore(store, options));
    this.#tiers = new Tiers({ memory: this.#memory, stores, clock: options.clock });
    this.#pauses = new RetryPauses({ ...options, maxKeys: options.memory.maxItems });
    this.#deadline = new LoadDeadline(options.loadTimeoutMs);
    this.#replicas = options.bus && this.#join(options.bus);
    this.#refresher = new Refresher({
      tiers: this.#tiers,
      pauses: this.#pauses,
      deadline: this.#deadline,
      shared: sharedLoads(options),
      clock: options.clock,
      emit: options.emit,
      announce: async (entry) => this.#replicas?.announceWritten(entry),
    });
  }

  async read<T>(key: string, load: Load<T>, options: ReadOptions<T>): Promise<CacheRead<T>> {
    const id = tierKey(key);
    checkDuration('ttlMs', options.ttlMs);
    const kept = this.#remembered(id) ?? (await this.#lookUp(id));
    if (kept !== undefined && this.#tiers.isFresh(kept.entry)) return this.#answer(kept);
    const request = this.#requestOf({ key: id, load, options, forced: false });
    if (kept === undefined) return this.#refresh(request);
    const renewed = await this.#refreshBehind(request, options.waitForRefreshMs ?? 0);
    return this.#answer(renewed ?? kept);
  }

  async refresh<T>(key: string, load: Load<T>, options: ReadOptions<T>): Promise<CacheRead<T>> {
    checkDuration('ttlMs', options.ttlMs);
    return this.#refresh(this.#requestOf({ key: tierKey(key), load, options, forced: true }));
  }

  async write<T>(key: string, loaded: Loaded<T>, options: WriteOptions<T>): Promise<boolean> {
    return this.#refresher.write({ key: tierKey(key), options: this.#withStale(options) }, loaded);
  }

  async peek<T>(key: string): Promise<CacheRead<T> | undefined> {
    const kept = await this.#lookUp(tierKey(key));
    return kept && this.#answer(kept);
  }

  async forget(keys: readonly string[]): Promise<void> {
    const ids = keys.map(tierKey);
    this.#drop(ids);
    await this.#tiers.forget(ids);
    // Lookups that began meanwhile may have been answered just before a store forgot.
    for (const id of ids) this.#lookups.outdate(id);
    await this.#replicas?.announceForgotten(ids);
  }

  removeExpired(): Promise<number> {
    return this.#tiers.removeExpired();
  }

  memoryUse(): MemoryUse {
    return this.#memory.use;
  }

  async close(): Promise<void> {
    const idle = this.#refresher.idle().then(() => this.#tiers.idle());
    await within(idle, this.#options.closeTimeoutMs);
    this.#deadline.abortAll(new Error('The cache was closed.'));
    await this.#replicas?.close();
  }

  #join(bus: CacheBus): Replicas {
    return new Replicas({
      ...this.#options,
      bus,
      onWritten: (key, storedAt) => this.#memory.supersede(key, storedAt),
      onForgotten: (keys) => this.#drop(keys),
    });
  }

  #requestOf<T>(
    request: Omit<RefreshRequest<T>, 'options'> & { options: ReadOptions<T> },
  ): RefreshRequest<T> {
    return { ...request, options: this.#withStale(request.options) };
  }

  #withStale<Options extends { readonly staleMs?: number }>(
    options: Options,
  ): Options & { readonly staleMs: number } {
    return { ...options, staleMs: options.staleMs ?? this.#options.staleMs };
  }

  /** What memory has, unless another replica has written something newer. */
  #remembered(key: string): Found | undefined {
    const remembered = this.#memory.get(key);
    if (remembered === undefined || remembered.supersededBy !== undefined) return undefined;
    return { entry: remembered.entry, tier: 'memory' };
  }

  #lookUp(key: string): Promise<Found | undefined> {
    return this.#lookups.run(key, async (flight) => (await this.#tiers.find(key, { flight })).found);
  }

  /** Awaits a refresh. When it fails, what is kept is served; it may have come from another process meanwhile. */
  async #refresh<T>(request: RefreshRequest<T>): Promise<CacheRead<T>> {
    try {
      return this.#answer(await this.#refresher.refresh(request));
    } catch (failure) {
      const kept = await this.#lookUp(request.key);
      if (kept === undefined) throw failure;
      return { ...this.#answer<T>(kept), failure };
    }
  }

  /** Starts a refresh unless the key is paused. @returns what it brings within `waitMs`, if anything */
  async #refreshBehind<T>(request: RefreshRequest<T>, waitMs: number): Promise<Found | undefined> {
    if (this.#pauses.isPaused(request.key)) return undefined;
    // The failure is remembered with the pause, and was reported as an event.
    const refreshing = this.#refresher.refresh(request).catch(() => undefined);
    return waitMs > 0 ? within(refreshing, waitMs) : undefined;
  }

  #answer<T>(found: Found): CacheRead<T> {
    const { key, storedAt } = found.entry;
    const now = this.#options.clock();
    const read = readOf<T>(found, now);
    this.#options.emit({
      type: 'read',
      key,
      tier: read.tier,
      stale: read.stale,
      ageMs: Math.max(0, now - storedAt),
    });
    return read.stale ? { ...read, ...this.#pauses.failureOf(key) } : read;
  }

  #drop(keys: readonly string[]): void {
    for (const key of keys) {
      this.#lookups.outdate(key);
      this.#refresher.outdate(key);
      this.#memory.delete(key);
    }
  }
}
