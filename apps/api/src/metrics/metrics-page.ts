import { Inject, Injectable } from '@nestjs/common';
import type { StreamingCache } from '@radarr/streaming-cache';
import { poolUse } from '@radarr/streaming-database';
import { STREAMING_CACHE } from '@radarr/streaming-nestjs';
import { collectDefaultMetrics } from 'prom-client';
import { JobRunner } from '../jobs/job-runner.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { CacheStatus } from '../status/cache-status.js';
import { addBuildInfo } from './build-info.js';
import { addCacheMetrics } from './cache-metrics.js';
import { CreditMetrics } from './credit-metrics.js';
import { JobMetrics } from './job-metrics.js';
import { SharedStateReader } from './shared-state.js';
import { StoreMetrics } from './store-metrics.js';

/** All metrics as a text: those of this process, and what the database knows for all of them. */
@Injectable()
export class MetricsPage {
  private readonly jobs: JobMetrics;
  private readonly credits: CreditMetrics;
  private readonly stores: StoreMetrics;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(STREAMING_CACHE) cache: StreamingCache,
    { jobs }: JobRunner,
    private readonly shared: SharedStateReader,
    private readonly cacheStatus: CacheStatus,
  ) {
    const { registry, cacheCounts: counts } = runtime;
    addBuildInfo(registry, runtime);
    addCacheMetrics(registry, { counts, cache });
    this.jobs = new JobMetrics(registry, jobs);
    this.credits = new CreditMetrics(registry);
    this.stores = new StoreMetrics(registry);
    // The process: processor, memory, open files, garbage collection, lag of the event loop.
    collectDefaultMetrics({ register: registry });
  }

  /** What this text is, as a header says it. */
  get contentType(): string {
    return this.runtime.registry.contentType;
  }

  /** Answers within some two seconds, whatever is away. */
  async text(): Promise<string> {
    const { registry, database } = this.runtime;
    const [state, redis] = await Promise.all([this.shared.read(), this.cacheStatus.redis()]);
    this.jobs.show(state?.runs);
    this.credits.show(state?.credits);
    this.stores.show({
      cacheEntries: state?.cacheEntries,
      pool: poolUse(database.dataSource),
      redis: redis.reachable,
    });
    return registry.metrics();
  }
}
