import { ConfigurableModuleBuilder, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TrendingService } from '@radarr/streaming-aggregation';
import { createStreamingCache, type StreamingCache } from '@radarr/streaming-cache';
import { CacheEntryRepository, LeaseRepository, TrendingRepository } from '@radarr/streaming-database';
import { StreamingHealth } from './health/streaming-health.js';
import type { StreamingModuleOptions } from './streaming-options.js';
import { LEASES, STREAMING_CACHE } from './tokens.js';

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<StreamingModuleOptions>().setClassMethodName('forRoot').build();

function createCache({
  dataSource,
  fastStore,
  bus,
  staleMs,
  onEvent,
}: StreamingModuleOptions): StreamingCache {
  const database = new CacheEntryRepository(dataSource);
  return createStreamingCache({
    stores: fastStore ? [fastStore, database] : [database],
    leases: new LeaseRepository(dataSource),
    ...(bus && { bus }),
    ...(staleMs !== undefined && { staleMs }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'cache', event }) }),
  });
}

function createTrending(options: StreamingModuleOptions, cache: StreamingCache): TrendingService {
  const { upstreams, notConfigured, ttls, weights, sourceDeadlineMs, dataSource, onEvent } = options;
  return new TrendingService({
    upstreams,
    cache,
    store: new TrendingRepository(dataSource),
    ...(notConfigured && { notConfigured }),
    ...(ttls && { ttls }),
    ...(weights && { weights }),
    ...(sourceDeadlineMs !== undefined && { sourceDeadlineMs }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'trending', event }) }),
  });
}

/**
 * Radarr Streaming inside a NestJS application: provides {@link TrendingService}, {@link StreamingHealth}, and by
 * token the cache ({@link STREAMING_CACHE}) and the leases ({@link LEASES}).
 */
@Module({
  providers: [
    { provide: STREAMING_CACHE, inject: [MODULE_OPTIONS_TOKEN], useFactory: createCache },
    { provide: TrendingService, inject: [MODULE_OPTIONS_TOKEN, STREAMING_CACHE], useFactory: createTrending },
    {
      provide: LEASES,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ dataSource }: StreamingModuleOptions) => new LeaseRepository(dataSource),
    },
    {
      provide: StreamingHealth,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ dataSource }: StreamingModuleOptions) => new StreamingHealth(dataSource),
    },
  ],
  exports: [STREAMING_CACHE, LEASES, TrendingService, StreamingHealth],
})
export class StreamingModule extends ConfigurableModuleClass implements OnApplicationShutdown {
  constructor(
    @Inject(STREAMING_CACHE) private readonly cache: StreamingCache,
    private readonly trending: TrendingService,
  ) {
    super();
  }

  /** Gives up what is being looked up in the background, then closes the cache. */
  async onApplicationShutdown(): Promise<void> {
    await this.trending.close();
    await this.cache.close();
  }
}
