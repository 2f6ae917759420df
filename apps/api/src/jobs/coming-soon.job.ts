import { Inject, Injectable } from '@nestjs/common';
import { ComingSoonService } from '@radarr/streaming-aggregation';
import { isStreamingError, MEDIA_TYPES } from '@radarr/streaming-core';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { JobFailed, type Job, type JobDetail } from './job.js';
import { allFailed, troublesOf } from './source-troubles.js';

/** Asks the sources anew what arrives in the default region. Lists of other regions are refreshed when they are asked for. */
@Injectable()
export class ComingSoonJob implements Job {
  readonly name = 'coming-soon';
  readonly everySeconds: number;
  private readonly region: string;

  constructor(
    private readonly comingSoon: ComingSoonService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_COMING_SOON_SECONDS;
    this.region = environment.DEFAULT_REGION;
  }

  async run(signal: AbortSignal): Promise<JobDetail> {
    let releases = 0;
    const failed = new Set<string>();
    let isEmptyHanded = true;
    for (const mediaType of MEDIA_TYPES) {
      if (signal.aborted) break;
      try {
        const list = await this.comingSoon.refresh({ mediaType, region: this.region });
        releases += list.releases.length;
        troublesOf(list.sources).forEach((trouble) => failed.add(trouble));
        isEmptyHanded &&= allFailed(list.sources);
      } catch (error) {
        if (!isStreamingError(error)) throw error;
        failed.add(`${mediaType}: ${error.message}`);
      }
    }
    const detail = { region: this.region, releases, failed: [...failed] };
    if (isEmptyHanded) throw new JobFailed(detail);
    return detail;
  }
}
