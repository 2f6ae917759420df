import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { LeaseStore, StreamingCache } from '@radarr/streaming-cache';
import { LEASES, STREAMING_CACHE } from '@radarr/streaming-nestjs';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';
import { underLease } from './under-lease.js';

const EVERY_MS = 60 * 60_000;

/** Removes remembered answers that are past their stale window: at the start and once an hour, on one replica. */
@Injectable()
export class ExpiryJob {
  constructor(
    @Inject(STREAMING_CACHE) private readonly cache: StreamingCache,
    @Inject(LEASES) private readonly leases: LeaseStore,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Never rejects: a failure is logged. */
  @Interval(EVERY_MS)
  async run(): Promise<void> {
    try {
      await underLease(this.leases, 'job:expiry', async () => {
        const removed = await this.cache.removeExpired();
        this.logger.info({ job: 'expiry', removed }, 'removed expired answers');
      });
    } catch (error) {
      this.logger.error({ job: 'expiry', err: error }, 'removing expired answers failed');
    }
  }
}
