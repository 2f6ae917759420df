import type { CacheRead, Load, Loaded, ReadOptions, WriteOptions } from './cache-read.js';

/** How full the memory is. */
export interface MemoryUse {
  readonly entries: number;
  /** An estimate. */
  readonly bytes: number;
}

/** A read-through cache in tiers. Values are plain JSON data, shared between readers and therefore frozen. */
export interface StreamingCache {
  /**
   * The value of a key: fresh from the first tier that has it; stale at once, while one refresh runs behind; loaded
   * and awaited only when there is none.
   * @throws the load's own error, or {@link CacheError} `CACHE_LOAD_TIMEOUT`, when no value is kept
   * @throws {CacheError} `CACHE_INVALID` for options that make no sense
   */
  read<T>(key: string, load: Load<T>, options: ReadOptions<T>): Promise<CacheRead<T>>;

  /**
   * Loads a new value even if the kept one is fresh; callers at the same time share one load. When that fails, the kept
   * value is returned with the `failure`.
   * @throws the load's own error, or a {@link CacheError}, when no value is kept
   */
  refresh<T>(key: string, load: Load<T>, options: ReadOptions<T>): Promise<CacheRead<T>>;

  /**
   * Keeps a value that was made elsewhere, as the newest. A load in flight for the key is awaited first.
   * @returns whether it is kept; false when the kept value stays, as `unless` wants it
   * @throws {CacheError} `CACHE_INVALID` for a value that JSON does not have, or options that make no sense
   */
  write<T>(key: string, loaded: Loaded<T>, options: WriteOptions<T>): Promise<boolean>;

  /** The kept value, fresh or stale. Never loads. */
  peek<T>(key: string): Promise<CacheRead<T> | undefined>;

  /** Forgets these keys in every tier and, with a bus, in every replica. What is being loaded for them is not kept. */
  forget(keys: readonly string[]): Promise<void>;

  /** Removes from the stores what is past its stale window and says how many entries that were. */
  removeExpired(): Promise<number>;

  /** What this process has in memory. */
  memoryUse(): MemoryUse;

  /** Waits briefly for loads in flight, aborts those left, and closes the bus. The stores stay open. */
  close(): Promise<void>;
}
