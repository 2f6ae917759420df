import { Inject, Injectable } from '@nestjs/common';
import type { StreamingCache } from '@radarr/streaming-cache';
import { CacheEntryRepository } from '@radarr/streaming-database';
import { STREAMING_CACHE } from '@radarr/streaming-nestjs';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import type { CacheBody } from './cache.response.js';

/** A key that nothing has: only whether there is an answer matters. */
const PROBE = 'status:probe';

/** Tells what is remembered, and how much that helps. */
@Injectable()
export class CacheStatus {
  private readonly table: CacheEntryRepository;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(STREAMING_CACHE) private readonly cache: StreamingCache,
  ) {
    this.table = new CacheEntryRepository(runtime.database.dataSource);
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async read(): Promise<CacheBody> {
    const { cacheCounts: counts } = this.runtime;
    const [entries, redis] = await Promise.all([this.entries(), this.redis()]);
    return {
      counted_since: new Date(counts.since).toISOString(),
      reads: counts.readCounts,
      failed_loads: counts.failedLoads,
      memory: this.cache.memoryUse(),
      redis,
      database: { entries },
    };
  }

  /**
   * How many answers the database remembers.
   * @throws {StoreError} `STORE_ERROR`
   */
  entries(): Promise<number> {
    return this.table.count();
  }

  /** It answers, or gives up, within half a second. */
  async redis(): Promise<CacheBody['redis']> {
    const { fastStore } = this.runtime;
    if (!fastStore) return { configured: false, reachable: null };
    const reachable = await fastStore.get(PROBE).then(
      () => true,
      () => false,
    );
    return { configured: true, reachable };
  }
}
