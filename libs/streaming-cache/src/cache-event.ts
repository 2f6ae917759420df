import type { CacheTier } from './cache-read.js';

/** Everything the cache decides and suffers, for logs and counters. Values are never in it. */
export type CacheEvent =
  ReadEvent | LoadedEvent | LoadFailedEvent | StoreFailedEvent | StorePausedEvent | StoreRecoveredEvent;

/** A read was answered. */
export interface ReadEvent {
  readonly type: 'read';
  readonly key: string;
  readonly tier: CacheTier;
  readonly stale: boolean;
  /** How long ago the value was made. */
  readonly ageMs: number;
}

/** A load succeeded and its value was written to every tier that takes it. */
export interface LoadedEvent {
  readonly type: 'loaded';
  readonly key: string;
  readonly durationMs: number;
}

/** A load failed, timed out, or was too empty to replace a good value. */
export interface LoadFailedEvent {
  readonly type: 'load-failed';
  readonly key: string;
  readonly error: unknown;
  /** Whether an earlier value is kept and served. */
  readonly kept: boolean;
  /** How long this process leaves the key alone, where an earlier value is kept. */
  readonly pauseMs?: number;
}

/** A store, the `leases` or the `bus` failed or did not answer in time: the cache goes on without it. */
export interface StoreFailedEvent {
  readonly type: 'store-failed';
  /** The store's tier, or `leases`, or `bus`. */
  readonly tier: string;
  readonly operation: string;
  readonly error: unknown;
}

/** A store, the `leases` or the `bus` is left alone for a while, because it keeps failing or hangs. */
export interface StorePausedEvent {
  readonly type: 'store-paused';
  readonly tier: string;
  readonly pauseMs: number;
}

/** A paused store, the `leases` or the `bus` answers again. */
export interface StoreRecoveredEvent {
  readonly type: 'store-recovered';
  readonly tier: string;
}
