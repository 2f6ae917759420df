/** What the cache itself can complain of. A load's own error is passed on untouched. */
export type CacheErrorCode =
  /** A load, or another process that loads, did not finish in time. */
  | 'CACHE_LOAD_TIMEOUT'
  /** A load gave an empty answer, and a good one is kept. */
  | 'CACHE_EMPTY_ANSWER'
  /** A load, or the options of a read, gave what cannot be cached. */
  | 'CACHE_INVALID'
  /** A store, the leases or the bus did not answer in time. */
  | 'CACHE_STORE_TIMEOUT'
  /** Redis failed. */
  | 'CACHE_REDIS';

/** The cache's own error. Match it by `code`. Its message holds no value, address or password. */
export class CacheError extends Error {
  override readonly name = 'CacheError';

  constructor(
    readonly code: CacheErrorCode,
    message: string,
  ) {
    super(message);
  }
}
