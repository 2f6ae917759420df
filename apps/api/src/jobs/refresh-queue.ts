import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { AvailabilityService, ComingSoonService } from '@radarr/streaming-aggregation';
import { isStreamingError } from '@radarr/streaming-core';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';
import type { RefreshScope } from '../cache-refresh/refresh-scope.js';
import { JobRunner } from './job-runner.js';

/** Refreshes on request, one scope after the other; a scope that waits already is not taken twice. */
@Injectable()
export class RefreshQueue implements BeforeApplicationShutdown {
  private readonly waiting = new Map<string, RefreshScope>();
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly jobs: JobRunner,
    private readonly availability: AvailabilityService,
    private readonly comingSoon: ComingSoonService,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Takes the scopes and returns at once; how it went is logged. */
  add(scopes: readonly RefreshScope[]): void {
    for (const scope of scopes) {
      const name = JSON.stringify(scope);
      if (!this.waiting.has(name)) this.waiting.set(name, scope);
    }
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    for (;;) {
      const [next] = this.waiting;
      if (!next || this.stopped) return;
      const [name, scope] = next;
      try {
        await this.refresh(scope);
      } catch (error) {
        const reason = isStreamingError(error) ? error.message : 'unexpected';
        this.logger.warn(
          { scope, reason, ...(!isStreamingError(error) && { err: error }) },
          'refresh failed',
        );
      }
      // Only now: the same scope asked for meanwhile is being refreshed already.
      this.waiting.delete(name);
    }
  }

  private async refresh(scope: RefreshScope): Promise<void> {
    if (scope.kind === 'job') {
      const here = await this.jobs.runNow(scope.job);
      const where = here ? 'refresh finished' : 'refresh is running on another replica';
      this.logger.info({ scope: scope.job }, where);
      return;
    }
    if (scope.kind === 'availability') await this.availability.refresh(scope.title);
    else await this.comingSoon.refresh(scope.list);
    this.logger.info({ scope }, 'refresh finished');
  }
}
