import { Inject, Injectable } from '@nestjs/common';
import { ProviderService } from '@radarr/streaming-aggregation';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { JobFailed, type Job, type JobDetail } from './job.js';
import { allFailed, troublesOf } from './source-troubles.js';

/** Asks the upstreams for their directories of providers anew. */
@Injectable()
export class ProvidersJob implements Job {
  readonly name = 'providers';
  readonly everySeconds: number;

  constructor(
    private readonly providers: ProviderService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_PROVIDERS_SECONDS;
  }

  async run(): Promise<JobDetail> {
    const { providers, sources } = await this.providers.read('refresh');
    const detail = { providers: providers.length, failed: troublesOf(sources) };
    if (allFailed(sources)) throw new JobFailed(detail);
    return detail;
  }
}
