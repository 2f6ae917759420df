import { Module } from '@nestjs/common';
import {
  AvailabilityRepository,
  ComingSoonRepository,
  DatasetRepository,
  IdMappingRepository,
  JobRunRepository,
  RankHistoryRepository,
} from '@radarr/streaming-database';
import { AuthModule } from '../auth/auth.module.js';
import { CreditPlanners } from '../credits/credit-planners.js';
import { IdMapSync } from '../id-map/id-map-sync.js';
import { downloaded } from '../id-map/map-sources.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { ComingSoonJob } from './coming-soon.job.js';
import { CreditsJob } from './credits.job.js';
import { ExpiryJob } from './expiry.job.js';
import { IdMapJob } from './id-map.job.js';
import { JobRunner } from './job-runner.js';
import { JOBS, type Job } from './job.js';
import { ProvidersJob } from './providers.job.js';
import { RefreshQueue } from './refresh-queue.js';
import { TrendingJob } from './trending.job.js';
import { WarmUpJob } from './warm-up.job.js';

/** In the order in which they run when several are due. */
const ALL_JOBS = [TrendingJob, ProvidersJob, ComingSoonJob, IdMapJob, CreditsJob, ExpiryJob];

/** The regular pieces of work, and what they work with. */
@Module({
  imports: [AuthModule],
  providers: [
    ...ALL_JOBS,
    { provide: JOBS, inject: ALL_JOBS, useFactory: (...jobs: Job[]) => jobs },
    {
      provide: AvailabilityRepository,
      inject: [RUNTIME],
      useFactory: ({ database }: Runtime) => new AvailabilityRepository(database.dataSource),
    },
    {
      provide: ComingSoonRepository,
      inject: [RUNTIME],
      useFactory: ({ database }: Runtime) => new ComingSoonRepository(database.dataSource),
    },
    {
      provide: RankHistoryRepository,
      inject: [RUNTIME],
      useFactory: ({ database }: Runtime) => new RankHistoryRepository(database.dataSource),
    },
    {
      provide: JobRunRepository,
      inject: [RUNTIME],
      useFactory: ({ database }: Runtime) => new JobRunRepository(database.dataSource),
    },
    {
      provide: IdMapSync,
      inject: [RUNTIME],
      useFactory: ({ database, environment: { WATCHMODE_ID_MAP_URL: url } }: Runtime) =>
        new IdMapSync({
          mappings: new IdMappingRepository(database),
          datasets: new DatasetRepository(database.dataSource),
          open: downloaded(url),
        }),
    },
    CreditPlanners,
    JobRunner,
    RefreshQueue,
    WarmUpJob,
  ],
  exports: [JobRunner, JobRunRepository, RefreshQueue, CreditPlanners, WarmUpJob],
})
export class JobsModule {}
