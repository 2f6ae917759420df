import { Inject, Injectable } from '@nestjs/common';
import { AvailabilityService } from '@radarr/streaming-aggregation';
import { CreditPlanners } from '../credits/credit-planners.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import type { Job, JobDetail } from './job.js';

/** Spends what people leave of the day's credits on the titles on which they are best spent. */
@Injectable()
export class CreditsJob implements Job {
  readonly name = 'credits';
  readonly everySeconds: number;

  constructor(
    private readonly planners: CreditPlanners,
    private readonly availability: AvailabilityService,
    @Inject(RUNTIME) { environment }: Runtime,
  ) {
    this.everySeconds = environment.JOB_CREDITS_SECONDS;
  }

  async run(signal: AbortSignal): Promise<JobDetail> {
    const detail: Record<string, number> = {};
    for (const { upstream, planner } of this.planners.all) {
      const ask = (title: Parameters<AvailabilityService['ask']>[1]) =>
        this.availability.ask(upstream, title);
      const { asked, failed, refused, left } = await planner.run({ ask, signal });
      Object.assign(detail, {
        [`${upstream}_asked`]: asked,
        [`${upstream}_failed`]: failed,
        [`${upstream}_refused`]: refused,
        [`${upstream}_left`]: left,
      });
    }
    return detail;
  }
}
