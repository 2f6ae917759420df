import { RedisCacheBus, RedisCacheStore, type CacheBus, type CacheStore } from '@radarr/streaming-cache';
import { PostgresCacheBus } from '@radarr/streaming-database';
import type { Environment } from '../config/environment.js';

/** What the cache uses beside memory and the database, and how to close it. */
export interface CacheTiers {
  readonly fastStore?: CacheStore;
  readonly bus?: CacheBus;
  readonly close: () => Promise<void>;
}

/** Where demonstration data lives on PostgreSQL, so that it never mixes with the real. */
export const DEMO_SCHEMA = 'streaming_demo';

/** Names what belongs to the demonstration in a Redis that real data may share. */
const nameOf = (demo: boolean): string => (demo ? 'streaming-demo' : 'streaming');

/**
 * Redis when there is one, for a tier and a bus; else PostgreSQL's own notifications for a bus. One process on the
 * embedded database has nobody to tell.
 */
export function openCacheTiers(environment: Environment, demo: boolean): CacheTiers {
  const { REDIS_URL: redisUrl, DATABASE_URL: databaseUrl } = environment;
  if (redisUrl !== undefined) {
    const fastStore = new RedisCacheStore({ url: redisUrl, keyPrefix: `${nameOf(demo)}:` });
    const bus = new RedisCacheBus({ url: redisUrl, channel: nameOf(demo) });
    return { fastStore, bus, close: () => fastStore.close() };
  }
  if (databaseUrl !== undefined) {
    const bus = new PostgresCacheBus({ url: databaseUrl, ...(demo && { schema: DEMO_SCHEMA }) });
    return { bus, close: () => Promise.resolve() };
  }
  return { close: () => Promise.resolve() };
}
