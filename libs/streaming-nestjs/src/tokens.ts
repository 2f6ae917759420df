/** Injects the `StreamingCache`. */
export const STREAMING_CACHE = Symbol.for('@radarr/streaming-nestjs/cache');

/** Injects the `StreamingCache` of searches. */
export const SEARCH_CACHE = Symbol.for('@radarr/streaming-nestjs/search-cache');

/** Injects the `LeaseStore` that all replicas on one database share. */
export const LEASES = Symbol.for('@radarr/streaming-nestjs/leases');
