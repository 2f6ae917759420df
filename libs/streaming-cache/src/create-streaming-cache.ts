import { resolveCacheOptions, type StreamingCacheOptions } from './cache-options.js';
import type { StreamingCache } from './streaming-cache.js';
import { TieredCache } from './tiered-cache.js';

/** Makes a cache. It can be used at once: a store or bus that cannot be reached yet is gone without. */
export function createStreamingCache(options: StreamingCacheOptions = {}): StreamingCache {
  return new TieredCache(resolveCacheOptions(options));
}
