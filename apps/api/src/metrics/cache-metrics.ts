import type { StreamingCache } from '@radarr/streaming-cache';
import { Gauge, type Registry } from 'prom-client';
import type { CacheCounts } from '../status/cache-counts.js';
import { addMirroredCounter, addMirroredCounters } from './mirrored-counter.js';

/** What the metrics of the cache are read from. */
export interface CacheMetricsSources {
  readonly counts: CacheCounts;
  readonly cache: Pick<StreamingCache, 'memoryUse'>;
}

/** Shows where answers came from, as `/api/streaming/status` does, and how full the memory is. */
export function addCacheMetrics(registry: Registry, { counts, cache }: CacheMetricsSources): void {
  addMirroredCounters(registry, {
    name: 'streaming_cache_reads_total',
    help: 'Reads by where the answer came from; missed: a source was asked and waited for.',
    label: 'answer',
    read: () => {
      const { memory, redis, database, missed } = counts.readCounts;
      return { memory, redis, database, missed };
    },
  });
  addMirroredCounter(registry, {
    name: 'streaming_cache_stale_reads_total',
    help: 'Of these: answers that were past their time.',
    read: () => counts.readCounts.stale,
  });
  addMirroredCounter(registry, {
    name: 'streaming_cache_failed_loads_total',
    help: 'How often a source was asked in vain.',
    read: () => counts.failedLoads,
  });
  addMirroredCounters(registry, {
    name: 'streaming_cache_store_failures_total',
    help: 'Failures of what the cache stands on: a tier, the leases or the bus.',
    label: 'store',
    read: () => counts.storeFailures,
  });
  addGauge(registry, {
    name: 'streaming_cache_memory_entries',
    help: 'Answers in the memory of this process, searches not included.',
    read: () => cache.memoryUse().entries,
  });
  addGauge(registry, {
    name: 'streaming_cache_memory_bytes',
    help: 'What they take, as an estimate.',
    read: () => cache.memoryUse().bytes,
  });
}

function addGauge(
  registry: Registry,
  { read, ...config }: { readonly name: string; readonly help: string; readonly read: () => number },
): void {
  new Gauge({
    ...config,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
