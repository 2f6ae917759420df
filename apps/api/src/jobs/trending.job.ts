import { Inject, Injectable } from '@nestjs/common';
import { refreshAllLists, TrendingService } from '@radarr/streaming-aggregation';
import { RUNTIME } from '../runtime/tokens.js';
import type { Runtime } from '../runtime/runtime.js';
import { JobFailed, type Job, type JobDetail } from './job.js';
import { allFailed, troublesOf } from './source-troubles.js';

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
    const { done, failed, sources } = await refreshAllLists(this.trending, signal);
    const troubles = [
      ...failed.map(({ list, error }) => `${listName(list)}: ${error.message}`),
      ...troublesOf(sources),
    ];
    const detail = { lists: done, failed: [...new Set(troubles)] };
    if (sources.length > 0 && allFailed(sources)) throw new JobFailed(detail);
    return detail;
  }
}

const listName = ({ mediaType, window, source }: { mediaType: string; window: string; source: string }) =>
  `${source} ${mediaType} ${window}`;
