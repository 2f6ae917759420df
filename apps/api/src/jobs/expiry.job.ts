import { Inject, Injectable } from '@nestjs/common';
import type { StreamingCache } from '@radarr/streaming-cache';
import { systemClock } from '@radarr/streaming-core';
import {
  AvailabilityRepository,
  ComingSoonRepository,
  RankHistoryRepository,
  RetiredSecretRepository,
} from '@radarr/streaming-database';
import { STREAMING_CACHE } from '@radarr/streaming-nestjs';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';
import type { Job, JobDetail } from './job.js';

const DAY_MS = 86_400_000;

/** How long a list of arrivals that nobody asks for any more is kept. */
const KEEP_ARRIVALS_MS = 30 * DAY_MS;

/**
 * Removes remembered answers that are past their stale window, what upstreams' terms let us keep no longer, and what is
 * known of sessions that have ended by themselves.
 */
@Injectable()
export class ExpiryJob implements Job {
  readonly name = 'expiry';
  readonly everySeconds: number;

  constructor(
    @Inject(STREAMING_CACHE) private readonly cache: StreamingCache,
    private readonly offers: AvailabilityRepository,
    private readonly arrivals: ComingSoonRepository,
    private readonly secrets: RetiredSecretRepository,
    private readonly ranks: RankHistoryRepository,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {
    this.everySeconds = runtime.environment.JOB_EXPIRY_SECONDS;
  }

  async run(): Promise<JobDetail> {
    const answers = await this.cache.removeExpired();
    const arrivals = await this.arrivals.removeExpired(KEEP_ARRIVALS_MS);
    const requests = await this.offers.removeOldRequests();
    const secrets = await this.secrets.removeEnded(systemClock());
    const ranks = await this.ranks.removeOlderThan(this.runtime.environment.TRENDING_HISTORY_DAYS);
    let titles = 0;
    for (const { id, keepDays } of UPSTREAM_RECIPES) {
      titles += await this.offers.removeExpired(id, keepDays * DAY_MS);
    }
    await this.vacuum();
    return { answers, titles, arrivals, requests, secrets, ranks };
  }

  /** A server does this by itself; the embedded database would grow with every list that is replaced. */
  private async vacuum(): Promise<void> {
    const { engine, dataSource } = this.runtime.database;
    if (engine === 'embedded') await dataSource.query('VACUUM');
  }
}
