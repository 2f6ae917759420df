import {
  isStreamingError,
  systemClock,
  titleKeyText,
  type AvailabilityStore,
  type Clock,
  type ErrorCode,
  type TitleKey,
  type UpstreamId,
} from '@radarr/streaming-core';
import { rankCandidates, type RankedCandidate } from './candidate-worth.js';
import type { CreditPurse } from './credit-purse.js';
import { planBudget } from './pace.js';

/** What a {@link CreditPlanner} works with. */
export interface CreditPlannerOptions {
  /** The upstream whose credits are planned. */
  readonly upstream: UpstreamId;
  readonly store: Pick<AvailabilityStore, 'candidates'>;
  readonly purse: Pick<CreditPurse, 'status'>;
  /** From how many titles the best are picked. @default 200 */
  readonly candidateLimit?: number;
  /** How long a title about which asking failed is left alone, in milliseconds. @default 21600000 */
  readonly failureRestMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** How a planner's run asks. */
export interface PlannerWork {
  /** Asks the upstream about a title, paid as background work, and keeps the answer. Throws what went wrong. */
  readonly ask: (title: TitleKey) => Promise<void>;
  /** Ends the run after the question that is under way. */
  readonly signal?: AbortSignal;
}

/** What a planner's run has done. */
export interface PlannerRun {
  /** Questions that were answered. */
  readonly asked: number;
  readonly failed: number;
  /** Titles that were too dear for what was left. */
  readonly refused: number;
  /** How many of the day's credits background work may still take. */
  readonly left: number;
  /** The titles that come next. */
  readonly next: readonly RankedCandidate[];
}

/** How many of the coming titles a run reports. */
const NEXT = 10;

/** Failures for which the title is to blame, not the upstream: the next title may fare better. */
const TITLE_FAILURES: readonly (ErrorCode | undefined)[] = ['UPSTREAM_RESPONSE', 'UPSTREAM_REQUEST'];

/** Spends what people leave of an upstream's credits on the titles on which they are best spent, spread over the day. */
export class CreditPlanner {
  private readonly clock: Clock;
  private readonly failureRestMs: number;
  /** Titles about which asking failed, with when that was: else one bad title would take a credit in every run. */
  private readonly failedAt = new Map<string, number>();

  constructor(private readonly options: CreditPlannerOptions) {
    this.clock = options.clock ?? systemClock;
    this.failureRestMs = options.failureRestMs ?? 6 * 3_600_000;
  }

  /**
   * The titles that would be asked about next, best first.
   * @throws {StoreError} `STORE_ERROR`
   */
  async next(count: number): Promise<readonly RankedCandidate[]> {
    return (await this.ranked()).slice(0, count);
  }

  /**
   * Asks about the best titles, one after the other, until the pace of the day or the ledger says no. A failure of the
   * upstream ends the run: it would likely fail for the others too, and each failure may cost a credit.
   * @throws {StoreError} `STORE_ERROR` when candidates or credits cannot be read
   */
  async run({ ask, signal }: PlannerWork): Promise<PlannerRun> {
    const waiting = [...(await this.ranked())];
    const counts = { asked: 0, failed: 0, refused: 0 };
    while (waiting.length > 0 && !signal?.aborted && (await this.budget()) > 0) {
      const title = waiting.shift();
      if (!title || !(await this.askAbout(title, { ask, counts, signal }))) break;
    }
    const { leftForBackground: left } = await this.options.purse.status(this.options.upstream);
    return { ...counts, left, next: waiting.slice(0, NEXT) };
  }

  /** @returns whether the run goes on */
  private async askAbout(
    { mediaType, tmdbId }: TitleKey,
    { ask, counts, signal }: AskSetting,
  ): Promise<boolean> {
    try {
      await ask({ mediaType, tmdbId });
      counts.asked += 1;
      return true;
    } catch (error) {
      if (signal?.aborted) return false;
      const code = codeOf(error);
      if (code === 'UPSTREAM_QUOTA_EXHAUSTED') {
        counts.refused += 1;
        return true;
      }
      counts.failed += 1;
      this.failedAt.set(titleKeyText({ mediaType, tmdbId }), this.clock());
      return TITLE_FAILURES.includes(code);
    }
  }

  private async budget(): Promise<number> {
    const status = await this.options.purse.status(this.options.upstream);
    return planBudget({ status, nowMs: this.clock() });
  }

  private async ranked(): Promise<readonly RankedCandidate[]> {
    const { store, upstream, candidateLimit = 200 } = this.options;
    const nowMs = this.clock();
    for (const [title, atMs] of this.failedAt) {
      if (Math.abs(nowMs - atMs) >= this.failureRestMs) this.failedAt.delete(title);
    }
    const candidates = await store.candidates(upstream, candidateLimit);
    return rankCandidates(candidates, nowMs).filter((title) => !this.failedAt.has(titleKeyText(title)));
  }
}

interface AskSetting {
  readonly ask: PlannerWork['ask'];
  readonly counts: { asked: number; failed: number; refused: number };
  readonly signal: AbortSignal | undefined;
}

/** The code of an error; of one that stands for the failure of every upstream that was asked, of the first of them. */
function codeOf(error: unknown): ErrorCode | undefined {
  if (isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) return error.failures[0]?.code;
  return isStreamingError(error) ? error.code : undefined;
}
