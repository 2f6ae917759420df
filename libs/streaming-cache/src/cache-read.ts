/** Where a read came from: `memory`, the `tier` of a store, or `source` when it was loaded for this read. */
export type CacheTier = 'memory' | 'source' | (string & {});

/** A value together with what can be said about it. Times are milliseconds since 1970. */
export interface CacheRead<T> {
  /** Shared by all readers, and therefore frozen all the way down. */
  readonly value: T;
  readonly tier: CacheTier;
  readonly storedAt: number;
  readonly expiresAt: number;
  /** Past `expiresAt`. */
  readonly stale: boolean;
  /** Why the latest refresh failed, when it did and this value is served instead: a stale one, or the kept one of `refresh`. */
  readonly failure?: unknown;
}

/** What a load produced. */
export interface Loaded<T> {
  /** Plain JSON data: stores keep nothing else. It is frozen once it is loaded. `undefined` is rejected, use `null`. */
  readonly value: T;
  /** Overrides the read's `ttlMs`, for an answer that should live shorter than usual. */
  readonly ttlMs?: number;
}

/** Fetches the value of one key. It must reject when it has none: an outage is never a value. */
export type Load<T> = (context: LoadContext<T>) => Promise<Loaded<T>>;

/** What a load is told. */
export interface LoadContext<T> {
  /** Aborted when the load's deadline has passed or the cache was closed; never because a reader went away. */
  readonly signal: AbortSignal;
  /** The value that is about to be replaced, if there is one. */
  readonly previous?: CacheRead<T>;
}

/** How one key is read. */
export interface ReadOptions<T> {
  /** How long a loaded value is fresh. */
  readonly ttlMs: number;
  /** How long a stale value is kept after that. @default the cache's `staleMs` */
  readonly staleMs?: number;
  /** How long a read of a stale value waits for its refresh before it takes the stale one. @default 0 */
  readonly waitForRefreshMs?: number;
  /** Whether a loaded value is too empty to replace a good one. @default none is */
  readonly isEmpty?: (value: T) => boolean;
}

/** How a value that was made elsewhere is kept. */
export interface WriteOptions<T> extends Pick<ReadOptions<T>, 'ttlMs' | 'staleMs'> {
  /**
   * Whether the kept value, fresh or stale, is to stay instead. It is asked when no load for the key is in flight any
   * more, about what that has brought.
   * @default it never is
   */
  readonly unless?: (kept: T) => boolean;
}
