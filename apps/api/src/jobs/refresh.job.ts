import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { refreshAllLists, TrendingService } from '@radarr/streaming-aggregation';
import type { LeaseStore } from '@radarr/streaming-cache';
import { LEASES } from '@radarr/streaming-nestjs';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';
import { underLease } from './under-lease.js';

/** Asks every source anew on request: one refresh at a time, however often and on however many replicas it is asked for. */
@Injectable()
export class RefreshJob implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly trending: TrendingService,
    @Inject(LEASES) private readonly leases: LeaseStore,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Starts a refresh, unless one is running. Returns at once; how it went is logged. */
  start(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      const here = await underLease(this.leases, 'job:refresh', async () => {
        const { done, failed } = await refreshAllLists(this.trending, this.stopping.signal);
        const reasons = failed.map(({ list, error }) => ({
          ...list,
          code: error.code,
          reason: error.message,
        }));
        this.logger.info({ job: 'refresh', done, failed: reasons }, 'refresh finished');
      });
      if (!here) this.logger.info({ job: 'refresh' }, 'refresh is running on another replica');
    } catch (error) {
      this.logger.error({ job: 'refresh', err: error }, 'refresh failed');
    }
  }
}
