import { CacheError } from '../cache-error.js';
import type { Loaded, ReadOptions } from '../cache-read.js';
import type { CacheEntry } from '../cache-store.js';

/** Checks what a caller says of time. @throws {CacheError} `CACHE_INVALID` */
export function checkDuration(name: string, ms: number): number {
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new CacheError('CACHE_INVALID', `${name} must be a number of milliseconds from 0, not ${ms}.`);
}

/**
 * The entry that a load's result makes.
 * @throws {CacheError} `CACHE_INVALID` for a value that JSON does not have, or a wrong duration
 */
export function entryOf<T>(
  loaded: Loaded<T>,
  made: {
    readonly key: string;
    readonly now: number;
    readonly options: ReadOptions<T> & { readonly staleMs: number };
    readonly previous: CacheEntry | undefined;
  },
): CacheEntry {
  const { key, now, options, previous } = made;
  if (loaded.value === undefined) {
    throw new CacheError('CACHE_INVALID', 'A load must give JSON data: undefined is none, null is.');
  }
  const expiresAt = now + checkDuration('ttlMs', loaded.ttlMs ?? options.ttlMs);
  // Always after the value it replaces, even within a millisecond or by a clock that is behind: newer must win.
  const storedAt = previous === undefined ? now : Math.max(now, previous.storedAt + 1);
  return {
    key,
    value: loaded.value,
    storedAt,
    expiresAt,
    removableAt: expiresAt + checkDuration('staleMs', options.staleMs),
  };
}
