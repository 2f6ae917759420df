import { Injectable } from '@nestjs/common';
import { CreditPurse } from '@radarr/streaming-aggregation';
import { titleKeyText } from '@radarr/streaming-core';
import { TitleNamesRepository } from '@radarr/streaming-database';
import { CreditPlanners } from '../credits/credit-planners.js';
import { presentCredits } from './status.presenter.js';
import type { CreditsBody } from './status.response.js';

/** How many of the titles that come next are shown. */
const NEXT_SHOWN = 10;

/** Tells what is spent at the upstreams that cost credits, and what is asked there next. */
@Injectable()
export class CreditOverview {
  constructor(
    private readonly planners: CreditPlanners,
    private readonly purse: CreditPurse,
    private readonly names: TitleNamesRepository,
  ) {}

  /** @throws {StoreError} `STORE_ERROR` */
  read(): Promise<CreditsBody[]> {
    return Promise.all(
      this.planners.all.map(async ({ upstream, planner }) => {
        const [status, next] = await Promise.all([this.purse.status(upstream), planner.next(NEXT_SHOWN)]);
        const named = await this.names.of(next);
        return presentCredits(status, next, new Map(named.map((title) => [titleKeyText(title), title])));
      }),
    );
  }
}
