import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TitleNamesRepository } from '@radarr/streaming-database';
import { StreamingModule } from '@radarr/streaming-nestjs';
import { AccountKeeper } from './accounts/account-keeper.js';
import { AccountOverview } from './accounts/account-overview.js';
import { TraktAccount } from './accounts/trakt-account.js';
import { TraktAuthController } from './accounts/trakt-auth.controller.js';
import { WatchlistController } from './accounts/watchlist.controller.js';
import { AuthModule } from './auth/auth.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { CacheRefreshController } from './cache-refresh/cache-refresh.controller.js';
import { ComingSoonController } from './coming-soon/coming-soon.controller.js';
import { HealthController } from './health/health.controller.js';
import { ImageProxy } from './images/image-proxy.js';
import { ImagesController } from './images/images.controller.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MetricsPage } from './metrics/metrics-page.js';
import { SharedStateReader } from './metrics/shared-state.js';
import { OfferWishes } from './offers/offer-wishes.js';
import { ProviderIndex } from './offers/provider-index.js';
import { ProvidersController } from './providers/providers.controller.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import type { Runtime } from './runtime/runtime.js';
import { streamingOptions } from './runtime/streaming-options.js';
import { RUNTIME } from './runtime/tokens.js';
import { SearchController } from './search/search.controller.js';
import { CacheStatus } from './status/cache-status.js';
import { CreditOverview } from './status/credit-overview.js';
import { StatusController } from './status/status.controller.js';
import { TitlesController } from './titles/titles.controller.js';
import { TrendingController } from './trending/trending.controller.js';

/** Puts the application together. */
@Module({})
export class AppModule {
  /** @param runtime gives what the application stands on; not called when only the API is described */
  static on(runtime: () => Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RuntimeModule.of(runtime),
        ScheduleModule.forRoot(),
        StreamingModule.forRootAsync({ inject: [RUNTIME], useFactory: streamingOptions, isGlobal: true }),
        AuthModule,
        JobsModule,
      ],
      controllers: [
        TrendingController,
        AvailabilityController,
        TitlesController,
        ComingSoonController,
        ProvidersController,
        SearchController,
        ImagesController,
        TraktAuthController,
        WatchlistController,
        StatusController,
        CacheRefreshController,
        HealthController,
        MetricsController,
      ],
      providers: [
        AccountKeeper,
        AccountOverview,
        CacheStatus,
        CreditOverview,
        {
          provide: TitleNamesRepository,
          inject: [RUNTIME],
          useFactory: ({ database }: Runtime) => new TitleNamesRepository(database.dataSource),
        },
        TraktAccount,
        ImageProxy,
        MetricsPage,
        OfferWishes,
        ProviderIndex,
        SharedStateReader,
      ],
    };
  }
}
