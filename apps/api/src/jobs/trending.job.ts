import { Inject, Injectable } from '@nestjs/common';
import { refreshAllLists, TrendingService } from '@radarr/streaming-aggregation';
import { RUNTIME } from '../runtime/tokens.js';
import type { Runtime } from '../runtime/runtime.js';
import type { Job, JobDetail } from './job.js';

/** Asks every source for its trending lists anew. The warm-up has them ready at the start, so this waits its time. */
@Injectable()
export class TrendingJob implements Job {
  readonly name = 'trending';
  readonly firstRun = 'in its time';
  readonly everySeconds: number;

  constructor(
    private readonly trending: TrendingService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_TRENDING_SECONDS;
  }

  async run(signal: AbortSignal): Promise<JobDetail> {
    const { done, failed } = await refreshAllLists(this.trending, signal);
    return { lists: done, failed: failed.map(({ list, error }) => `${listName(list)}: ${error.message}`) };
  }
}

const listName = ({ mediaType, window, source }: { mediaType: string; window: string; source: string }) =>
  `${source} ${mediaType} ${window}`;
