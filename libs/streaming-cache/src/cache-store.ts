/** One remembered answer. Times are milliseconds since 1970. */
export interface CacheEntry {
  /** At most 512 bytes of UTF-8, without null characters: longer keys are digested before they come to a store. */
  readonly key: string;
  /** Plain JSON data, `null` included. */
  readonly value: unknown;
  /** When the value was made. */
  readonly storedAt: number;
  /** When the value stops being fresh. */
  readonly expiresAt: number;
  /** When the value may be removed: the end of its stale window. */
  readonly removableAt: number;
}

/**
 * A tier behind the memory: Redis, a database table. It keeps entries past their freshness until `removableAt`;
 * who reads decides what to do with a stale one. Prove an implementation with `describeCacheStoreContract`.
 */
export interface CacheStore {
  /** What a read calls this tier, such as `redis` or `database`. */
  readonly tier: string;

  /** The entry, fresh or stale; undefined when there is none or it is past `removableAt`. */
  get(key: string): Promise<CacheEntry | undefined>;

  /** Writes the entry, unless one with a later `storedAt` is already there. One of the same moment is replaced. */
  set(entry: CacheEntry): Promise<void>;

  /** Forgets these keys; unknown ones are ignored. */
  delete(keys: readonly string[]): Promise<void>;

  /** Removes what is past its `removableAt` at `now` and says how many there were. A store that does so by itself gives 0. */
  removeExpired(now: number): Promise<number>;
}
