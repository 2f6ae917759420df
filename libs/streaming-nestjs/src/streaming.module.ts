import { ConfigurableModuleBuilder, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import {
  AvailabilityService,
  ComingSoonService,
  CreditPurse,
  DetailsService,
  ProviderService,
  SearchService,
  TitleFactsService,
  TrendingService,
} from '@radarr/streaming-aggregation';
import type { StreamingCache } from '@radarr/streaming-cache';
import { LeaseRepository } from '@radarr/streaming-database';
import { ConnectedAccounts } from './connected-accounts.js';
import {
  createAvailability,
  createCache,
  createComingSoon,
  createDetails,
  createProviders,
  createPurse,
  createSearch,
  createSearchCache,
  createTitleFacts,
  createTrending,
} from './create-services.js';
import { StreamingHealth } from './health/streaming-health.js';
import type { StreamingModuleOptions } from './streaming-options.js';
import { LEASES, SEARCH_CACHE, STREAMING_CACHE } from './tokens.js';

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN: OPTIONS } =
  new ConfigurableModuleBuilder<StreamingModuleOptions>()
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: false }, (definition, { isGlobal }) => ({ ...definition, global: isGlobal }))
    .build();

/**
 * Radarr Streaming inside a NestJS application: provides {@link TrendingService}, {@link AvailabilityService},
 * {@link ComingSoonService}, {@link DetailsService}, {@link ProviderService}, {@link SearchService},
 * {@link TitleFactsService}, {@link CreditPurse}, {@link ConnectedAccounts}, {@link StreamingHealth}, and by token the cache ({@link STREAMING_CACHE}) and the leases
 * ({@link LEASES}).
 */
@Module({
  providers: [
    { provide: STREAMING_CACHE, inject: [OPTIONS], useFactory: createCache },
    { provide: SEARCH_CACHE, inject: [OPTIONS], useFactory: createSearchCache },
    { provide: CreditPurse, inject: [OPTIONS], useFactory: createPurse },
    { provide: TrendingService, inject: [OPTIONS, STREAMING_CACHE], useFactory: createTrending },
    {
      provide: AvailabilityService,
      inject: [OPTIONS, STREAMING_CACHE, CreditPurse],
      useFactory: createAvailability,
    },
    {
      provide: ComingSoonService,
      inject: [OPTIONS, STREAMING_CACHE, CreditPurse],
      useFactory: createComingSoon,
    },
    {
      provide: ProviderService,
      inject: [OPTIONS, STREAMING_CACHE, CreditPurse],
      useFactory: createProviders,
    },
    { provide: DetailsService, inject: [OPTIONS, STREAMING_CACHE], useFactory: createDetails },
    { provide: TitleFactsService, inject: [OPTIONS, STREAMING_CACHE], useFactory: createTitleFacts },
    { provide: SearchService, inject: [OPTIONS, SEARCH_CACHE], useFactory: createSearch },
    {
      provide: ConnectedAccounts,
      inject: [OPTIONS, STREAMING_CACHE],
      useFactory: (options: StreamingModuleOptions, cache: StreamingCache) =>
        new ConnectedAccounts(options, cache),
    },
    {
      provide: LEASES,
      inject: [OPTIONS],
      useFactory: ({ dataSource }: StreamingModuleOptions) => new LeaseRepository(dataSource),
    },
    {
      provide: StreamingHealth,
      inject: [OPTIONS],
      useFactory: ({ dataSource }: StreamingModuleOptions) => new StreamingHealth(dataSource),
    },
  ],
  exports: [
    STREAMING_CACHE,
    LEASES,
    ConnectedAccounts,
    TrendingService,
    AvailabilityService,
    ComingSoonService,
    DetailsService,
    ProviderService,
    SearchService,
    TitleFactsService,
    CreditPurse,
    StreamingHealth,
  ],
})
export class StreamingModule extends ConfigurableModuleClass implements OnApplicationShutdown {
  constructor(
    @Inject(STREAMING_CACHE) private readonly cache: StreamingCache,
    @Inject(SEARCH_CACHE) private readonly searches: StreamingCache,
    private readonly trending: TrendingService,
    private readonly availability: AvailabilityService,
    private readonly comingSoon: ComingSoonService,
    private readonly titleFacts: TitleFactsService,
  ) {
    super();
  }

  /** Gives up what is being looked up in the background, then closes the caches. */
  async onApplicationShutdown(): Promise<void> {
    const services = [this.trending, this.availability, this.comingSoon, this.titleFacts];
    await Promise.all(services.map((service) => service.close()));
    await Promise.all([this.cache.close(), this.searches.close()]);
  }
}
