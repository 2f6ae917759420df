import type { CreditStatus } from '@radarr/streaming-core';
import { Gauge, type Registry } from 'prom-client';

const BUDGETS = ['day', 'month'] as const;

/** Shows what the ledger says of each upstream that costs credits. */
export class CreditMetrics {
  private readonly credits: Gauge<'upstream' | 'budget' | 'state'>;
  private readonly forBackground: Gauge<'upstream'>;
  private readonly blocked: Gauge<'upstream'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.credits = new Gauge({
      name: 'streaming_credits',
      help: 'Credits of the running day and month: the cap, spent, reserved for calls under way, left.',
      labelNames: ['upstream', 'budget', 'state'],
      registers,
    });
    this.forBackground = new Gauge({
      name: 'streaming_credits_left_for_background',
      help: 'How many credits background work may still take today.',
      labelNames: ['upstream'],
      registers,
    });
    this.blocked = new Gauge({
      name: 'streaming_credits_blocked',
      help: 'Whether the account at the upstream refuses us for now.',
      labelNames: ['upstream'],
      registers,
    });
  }

  /** @param all nothing is shown when it is not known */
  show(all: readonly CreditStatus[] | undefined): void {
    for (const metric of [this.credits, this.forBackground, this.blocked]) metric.reset();
    for (const status of all ?? []) {
      const { upstream, leftForBackground, blockedUntil } = status;
      for (const budget of BUDGETS) {
        const { cap, spent, reserved, left } = status[budget];
        for (const [state, value] of Object.entries({ cap, spent, reserved, left }))
          this.credits.set({ upstream, budget, state }, value);
      }
      this.forBackground.set({ upstream }, leftForBackground);
      this.blocked.set({ upstream }, blockedUntil === undefined ? 0 : 1);
    }
  }
}
