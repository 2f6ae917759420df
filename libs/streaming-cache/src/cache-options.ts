import type { CacheBus } from './cache-bus.js';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';
import type { LeaseStore } from './lease-store.js';

/** How a cache is put together. Everything is optional: without stores it is a memory cache. */
export interface StreamingCacheOptions {
  /** The tiers behind the memory, fastest first: `[redis, database]`. They are not closed with the cache. @default [] */
  readonly stores?: readonly CacheStore[];
  /** Makes one load per key out of many processes. @default each process loads for itself */
  readonly leases?: LeaseStore;
  /** Tells other replicas of writes. @default they notice when their own copy expires */
  readonly bus?: CacheBus;
  readonly memory?: MemoryOptions;
  /** How long a stale value is kept, unless a read says otherwise. @default 7 days */
  readonly staleMs?: number;
  /** The deadline of one load. @default 30 seconds */
  readonly loadTimeoutMs?: number;
  /** How long one call to a store, the leases or the bus may take. @default 1 second */
  readonly storeTimeoutMs?: number;
  /** How long a store that hangs or keeps failing is left alone before it is tried again. @default 2 seconds */
  readonly storePauseMs?: number;
  /** The pause after a key's first failed refresh; it doubles with each further failure. @default 5 seconds */
  readonly retryPauseMs?: number;
  /** The longest pause between failing refreshes of a key. @default 1 minute */
  readonly maxRetryPauseMs?: number;
  /** How long {@link StreamingCache.close} waits for loads in flight before it aborts them. @default 2 seconds */
  readonly closeTimeoutMs?: number;
  /** Tells the time, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
  /** Gives the jitter of pauses, at least 0 and below 1. @default Math.random */
  readonly random?: () => number;
  /** Hears every {@link CacheEvent}, in the reader's way: it must be quick. What it throws is ignored. */
  readonly onEvent?: (event: CacheEvent) => void;
}

/** The bounds of the memory tier. The least recently used entries go first. */
export interface MemoryOptions {
  /** @default 5000 */
  readonly maxItems?: number;
  /** An estimate of what the values take; a value larger than all of it is not kept in memory. @default 64 MiB */
  readonly maxBytes?: number;
}

/** {@link StreamingCacheOptions} with every default in place. */
export type ResolvedCacheOptions = Required<
  Omit<StreamingCacheOptions, 'leases' | 'bus' | 'memory' | 'onEvent'>
> &
  Pick<StreamingCacheOptions, 'leases' | 'bus'> & {
    readonly memory: Required<MemoryOptions>;
    readonly emit: (event: CacheEvent) => void;
  };

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;

/** Fills in the defaults. */
export function resolveCacheOptions(options: StreamingCacheOptions): ResolvedCacheOptions {
  return {
    staleMs: 7 * DAY_MS,
    loadTimeoutMs: 30 * SECOND_MS,
    storeTimeoutMs: SECOND_MS,
    storePauseMs: 2 * SECOND_MS,
    retryPauseMs: 5 * SECOND_MS,
    maxRetryPauseMs: 60 * SECOND_MS,
    closeTimeoutMs: 2 * SECOND_MS,
    stores: [],
    clock: () => Date.now(),
    random: Math.random,
    ...options,
    memory: { maxItems: 5000, maxBytes: 64 * 1024 * 1024, ...options.memory },
    emit: quietly(options.onEvent),
  };
}

/** A listener's own error must not fail a read. */
function quietly(listener: ((event: CacheEvent) => void) | undefined): (event: CacheEvent) => void {
  return (event) => {
    try {
      listener?.(event);
    } catch {
      // There is nobody to tell: the listener is the one who would be told.
    }
  };
}
