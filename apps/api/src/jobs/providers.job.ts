import { Inject, Injectable } from '@nestjs/common';
import { ProviderService } from '@radarr/streaming-aggregation';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import type { Job, JobDetail } from './job.js';

/** Asks the upstreams for their directories of providers anew. */
@Injectable()
export class ProvidersJob implements Job {
  readonly name = 'providers';
  readonly firstRun = 'soon';
  readonly everySeconds: number;

  constructor(
    private readonly providers: ProviderService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_PROVIDERS_SECONDS;
  }

  async run(): Promise<JobDetail> {
    const { providers, sources } = await this.providers.read('refresh');
    const failed = sources.flatMap(({ upstream, status, failure }) =>
      failure && status !== 'not_configured' ? [`${upstream}: ${failure.reason}`] : [],
    );
    return { providers: providers.length, failed };
  }
}
