import type { CacheEvent } from '@radarr/streaming-cache';

/** Where answers came from, as counted. */
export type ReadCounts = Readonly<Record<'memory' | 'redis' | 'database' | 'missed' | 'stale', number>>;

/** Counts what the caches of this process do. */
export class CacheCounts {
  private readonly reads = { memory: 0, redis: 0, database: 0, missed: 0, stale: 0 };
  private readonly stores: Record<string, number> = {};
  private failures = 0;

  /** @param since when this process started, in milliseconds since 1970 */
  constructor(readonly since: number) {}

  /** To be called with all that they report. */
  hear(event: CacheEvent): void {
    if (event.type === 'load-failed') this.failures += 1;
    if (event.type === 'store-failed') this.stores[event.tier] = (this.stores[event.tier] ?? 0) + 1;
    if (event.type !== 'read') return;
    const tier = event.tier === 'source' ? 'missed' : event.tier;
    if (tier in this.reads) this.reads[tier as keyof ReadCounts] += 1;
    if (event.stale) this.reads.stale += 1;
  }

  /** So far. */
  get readCounts(): ReadCounts {
    return { ...this.reads };
  }

  /** How often a source was asked in vain so far. */
  get failedLoads(): number {
    return this.failures;
  }

  /** How often each tier, the leases or the bus failed so far; what never did is not named. */
  get storeFailures(): Readonly<Record<string, number>> {
    return { ...this.stores };
  }
}
