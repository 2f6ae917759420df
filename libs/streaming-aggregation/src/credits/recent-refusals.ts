import type { CreditRefusal, CreditRequest, UpstreamId } from '@radarr/streaming-core';

type Asked = Pick<CreditRequest, 'upstream' | 'purpose' | 'cost'>;

interface Remembered {
  readonly cost: number;
  readonly refusal: CreditRefusal;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Remembers for a moment what the ledger refused, so that a crowd that asks in vain does not storm it. */
export class RecentRefusals {
  private readonly refusals = new Map<string, Remembered>();

  /** @param memoryMs how long a refusal is remembered, in milliseconds */
  constructor(private readonly memoryMs: number) {}

  /** The refusal of the same wish or of a cheaper one, if it is recent. */
  find(asked: Asked, nowMs: number): CreditRefusal | undefined {
    const remembered = this.refusals.get(nameOf(asked));
    if (!remembered || asked.cost < remembered.cost) return undefined;
    const recent = nowMs >= remembered.fromMs && nowMs < remembered.untilMs;
    return recent ? remembered.refusal : undefined;
  }

  remember(asked: Asked, refusal: CreditRefusal, nowMs: number): void {
    const untilMs = Math.min(nowMs + this.memoryMs, Date.parse(refusal.resetsAt));
    this.refusals.set(nameOf(asked), { cost: asked.cost, refusal, fromMs: nowMs, untilMs });
  }

  /** Forgets what was refused at an upstream: credits came back. */
  forget(upstream: UpstreamId): void {
    for (const purpose of ['people', 'background'] as const)
      this.refusals.delete(nameOf({ upstream, purpose }));
  }
}

const nameOf = ({ upstream, purpose }: Pick<Asked, 'upstream' | 'purpose'>): string =>
  `${purpose}:${upstream}`;
