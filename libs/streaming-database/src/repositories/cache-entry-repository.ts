import type { CacheEntry, CacheStore } from '@radarr/streaming-cache';
import { systemClock, type Clock } from '@radarr/streaming-core';
import { MoreThan, type DataSource } from 'typeorm';
import { CacheEntryEntity } from '../entities/cache-entry.entity.js';
import { onStore } from '../store-failure.js';
import { storableJson } from './storable-json.js';

/** How many rows one statement removes, so that none holds its locks for long. */
const REMOVAL_BATCH = 5_000;

/**
 * The cache's slowest and most lasting tier, in the table `streaming_cache`: it outlives restarts, and every process
 * on the database shares it.
 */
export class CacheEntryRepository implements CacheStore {
  readonly tier = 'database';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async get(key: string): Promise<CacheEntry | undefined> {
    const row = await onStore('read a cache entry', () =>
      this.dataSource
        .getRepository(CacheEntryEntity)
        .findOneBy({ cacheKey: key, removableAt: MoreThan(new Date(this.clock())) }),
    );
    return row === null ? undefined : toEntry(row);
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async set({ key, value, storedAt, expiresAt, removableAt }: CacheEntry): Promise<void> {
    const times = [storedAt, expiresAt, removableAt].map((time) => new Date(time));
    await onStore('write a cache entry', () =>
      this.dataSource.query(UPSERT, [key, storableJson(value), ...times]),
    );
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async delete(keys: readonly string[]): Promise<void> {
    await onStore('delete cache entries', () =>
      this.dataSource.query(`DELETE FROM streaming_cache WHERE cache_key = ANY($1)`, [keys]),
    );
  }

  /**
   * How many entries there are, stale ones included.
   * @throws {StoreError} `STORE_ERROR`
   */
  async count(): Promise<number> {
    return onStore('count the cache entries', () => this.dataSource.getRepository(CacheEntryEntity).count());
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async removeExpired(now: number): Promise<number> {
    return onStore('remove expired cache entries', async () => {
      for (let total = 0; ;) {
        const [, removed] = await this.dataSource.query<[unknown, number]>(REMOVE, [
          new Date(now),
          REMOVAL_BATCH,
        ]);
        total += removed;
        if (removed < REMOVAL_BATCH) return total;
      }
    });
  }
}

/** One statement, so that of two writers at once the later answer stays, whichever comes last. */
const UPSERT = `
  INSERT INTO streaming_cache AS kept (cache_key, data, stored_at, expires_at, removable_at)
  VALUES ($1, $2::jsonb, $3, $4, $5)
  ON CONFLICT (cache_key) DO UPDATE
    SET data = excluded.data,
        stored_at = excluded.stored_at,
        expires_at = excluded.expires_at,
        removable_at = excluded.removable_at
    WHERE kept.stored_at <= excluded.stored_at`;

/** Rows that another process is removing or renewing right now are left to it. */
const REMOVE = `
  DELETE FROM streaming_cache
  WHERE cache_key IN (
    SELECT cache_key FROM streaming_cache WHERE removable_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED
  )`;

function toEntry(row: CacheEntryEntity): CacheEntry {
  return {
    key: row.cacheKey,
    value: row.data,
    storedAt: row.storedAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    removableAt: row.removableAt.getTime(),
  };
}
