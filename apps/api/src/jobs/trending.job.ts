import { Inject, Injectable } from '@nestjs/common';
import {
  refreshAllLists,
  TrendingService,
  warmAllLists,
  type AllListsResult,
} from '@radarr/streaming-aggregation';
import { RUNTIME } from '../runtime/tokens.js';
import type { Runtime } from '../runtime/runtime.js';
import { JobFailed, type Job, type JobDetail } from './job.js';
import { allFailed, troublesOf } from './source-troubles.js';

/** Asks every source for its trending lists anew; the first time only for the fused ones that are not there. */
@Injectable()
export class TrendingJob implements Job {
  readonly name = 'trending';
  readonly everySeconds: number;

  constructor(
    private readonly trending: TrendingService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_TRENDING_SECONDS;
  }

  async run(signal: AbortSignal): Promise<JobDetail> {
    return detailOf(await refreshAllLists(this.trending, signal));
  }

  /** The warm-up reads the same lists at the same time: what one of them loads, the other waits for. */
  async firstRun(signal: AbortSignal): Promise<JobDetail> {
    return detailOf(await warmAllLists(this.trending, signal));
  }
}

function detailOf({ done, failed, sources }: AllListsResult): JobDetail {
  const troubles = [
    ...failed.map(({ list, error }) => `${listName(list)}: ${error.message}`),
    ...troublesOf(sources),
  ];
  const detail = { lists: done, failed: [...new Set(troubles)] };
  if (troubles.length > 0 && allFailed(sources)) throw new JobFailed(detail);
  return detail;
}

const listName = ({ mediaType, window, source }: { mediaType: string; window: string; source: string }) =>
  `${source} ${mediaType} ${window}`;
