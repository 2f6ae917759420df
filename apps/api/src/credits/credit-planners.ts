import { Inject, Injectable } from '@nestjs/common';
import { CreditPlanner, CreditPurse } from '@radarr/streaming-aggregation';
import { AvailabilityRepository } from '@radarr/streaming-database';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';

/** The planner of each upstream that costs credits and can say where titles can be watched. */
@Injectable()
export class CreditPlanners {
  readonly all: readonly { readonly upstream: string; readonly planner: CreditPlanner }[];

  constructor(@Inject(RUNTIME) { upstreams }: Runtime, store: AvailabilityRepository, purse: CreditPurse) {
    this.all = upstreams
      .filter(({ credits, availability }) => credits && availability)
      .map(({ id }) => ({ upstream: id, planner: new CreditPlanner({ upstream: id, store, purse }) }));
  }
}
