import { afterAll, beforeAll } from '@jest/globals';
import { describeCacheStoreContract } from '@radarr/streaming-cache/testing';
import type { Database } from '../database.js';
import { CacheEntryRepository } from './cache-entry-repository.js';

/** What the cache's table must do on either engine. */
export function describeCacheEntryRepository(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  describeCacheStoreContract({
    name: 'CacheEntryRepository',
    create: async () => {
      await database.dataSource.query('TRUNCATE streaming_cache');
      return { store: new CacheEntryRepository(database.dataSource) };
    },
  });
}
