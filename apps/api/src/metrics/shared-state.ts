import { Injectable } from '@nestjs/common';
import { CreditPurse } from '@radarr/streaming-aggregation';
import type { CreditStatus } from '@radarr/streaming-core';
import { JobRunRepository, type JobRun } from '@radarr/streaming-database';
import { CreditPlanners } from '../credits/credit-planners.js';
import { CacheStatus } from '../status/cache-status.js';

/** What the database knows for all processes together. */
export interface SharedState {
  readonly credits: readonly CreditStatus[];
  readonly runs: readonly JobRun[];
  /** How many answers it remembers. */
  readonly cacheEntries: number;
}

/** How long the database may take before it counts as down; a scraper waits ten seconds by itself. */
const PATIENCE_MS = 2_000;

/** Reads what the database knows, and is neither failed nor held up by one that is away. */
@Injectable()
export class SharedStateReader {
  private reading: Promise<SharedState | undefined> | undefined;

  constructor(
    private readonly purse: CreditPurse,
    private readonly planners: CreditPlanners,
    private readonly runs: JobRunRepository,
    private readonly cache: CacheStatus,
  ) {}

  /** Undefined when the database fails or takes too long; one that hangs is not asked twice. */
  async read(): Promise<SharedState | undefined> {
    this.reading ??= this.ask().finally(() => {
      this.reading = undefined;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    const state = await Promise.race([this.reading, late]);
    clearTimeout(timer);
    return state;
  }

  private async ask(): Promise<SharedState | undefined> {
    try {
      const [credits, runs, cacheEntries] = await Promise.all([
        Promise.all(this.planners.all.map(({ upstream }) => this.purse.status(upstream))),
        this.runs.all(),
        this.cache.entries(),
      ]);
      return { credits, runs, cacheEntries };
    } catch {
      return undefined;
    }
  }
}
