import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { StreamingModule } from '@radarr/streaming-nestjs';
import { ApiKeyGuard } from './auth/api-key.guard.js';
import { CacheRefreshController } from './cache-refresh/cache-refresh.controller.js';
import { HealthController } from './health/health.controller.js';
import { ExpiryJob } from './jobs/expiry.job.js';
import { RefreshJob } from './jobs/refresh.job.js';
import { WarmUpJob } from './jobs/warm-up.job.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import type { Runtime } from './runtime/runtime.js';
import { streamingOptions } from './runtime/streaming-options.js';
import { RUNTIME } from './runtime/tokens.js';
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
        StreamingModule.forRootAsync({ inject: [RUNTIME], useFactory: streamingOptions }),
      ],
      controllers: [TrendingController, CacheRefreshController, HealthController],
      providers: [{ provide: APP_GUARD, useClass: ApiKeyGuard }, RefreshJob, ExpiryJob, WarmUpJob],
    };
  }
}
