import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { TrendingService, warmAllLists } from '@radarr/streaming-aggregation';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';

/** Has every fused list ready soon after the start, so that no caller waits for the first one. */
@Injectable()
export class WarmUpJob implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly trending: TrendingService,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Starts and does not wait: the server answers meanwhile. How it went is logged. */
  start(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      const { done, failed } = await warmAllLists(this.trending, this.stopping.signal);
      const reasons = failed.map(({ list, error }) => ({ ...list, code: error.code, reason: error.message }));
      this.logger.debug({ job: 'warm-up', done, failed: reasons }, 'lists are ready');
    } catch (error) {
      this.logger.warn({ job: 'warm-up', err: error }, 'warming up failed');
    }
  }
}
