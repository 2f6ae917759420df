import {
  isStreamingError,
  resolveCreditCaps,
  StoreError,
  systemClock,
  type AccountStatement,
  type Clock,
  type CreditAccount,
  type CreditCaps,
  type CreditLedger,
  type CreditOutcome,
  type CreditPurpose,
  type CreditRequest,
  type CreditReservation,
  type CreditStatus,
  type PricedCall,
  type Upstream,
  type UpstreamId,
} from '@radarr/streaming-core';
import { costOfFailure } from './call-cost.js';
import type { CreditEvent } from './credit-events.js';
import { RecentRefusals } from './recent-refusals.js';
import { refusalError } from './refusal-error.js';

/** What a {@link CreditPurse} works with. */
export interface CreditPurseOptions {
  readonly ledger: CreditLedger;
  /** By upstream id; what is not named has its default. @default `DEFAULT_CREDIT_CAPS` for each */
  readonly caps?: Readonly<Record<UpstreamId, Partial<CreditCaps>>>;
  /** How long a refusal is remembered without asking the ledger again, in milliseconds. @default 2000 */
  readonly refusalMemoryMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Hears what is done, for logs and metrics. @default nobody */
  readonly onEvent?: (event: CreditEvent) => void;
}

/** A call that may cost credits. */
export interface Purchase {
  readonly upstream: Pick<Upstream, 'id' | 'credits'>;
  readonly call: PricedCall;
  /** Who waits for the answer. */
  readonly purpose: CreditPurpose;
}

/** Pays for calls to upstreams that charge for them: sets the price aside, lets the call be made, books what it cost. */
export class CreditPurse {
  private readonly caps: Readonly<Record<UpstreamId, CreditCaps>>;
  private readonly refusals: RecentRefusals;
  private readonly clock: Clock;
  private readonly onEvent: (event: CreditEvent) => void;

  /** @throws {InvalidInput} `INVALID_INPUT` for caps that make no sense */
  constructor(private readonly options: CreditPurseOptions) {
    const { caps = {}, refusalMemoryMs = 2_000, clock = systemClock, onEvent = () => undefined } = options;
    this.caps = Object.fromEntries(Object.entries(caps).map(([id, some]) => [id, resolveCreditCaps(some)]));
    this.refusals = new RecentRefusals(refusalMemoryMs);
    this.clock = clock;
    this.onEvent = onEvent;
  }

  /**
   * Makes a call, if it can be paid for; a call that costs nothing is just made.
   * @param work makes the call; whatever it throws is thrown on, once it is booked
   * @throws {UpstreamQuotaExhausted} `UPSTREAM_QUOTA_EXHAUSTED` when it cannot be paid for; nothing was called then
   * @throws {StoreError} `STORE_ERROR` when the ledger fails; nothing was called then either
   */
  async spend<T>({ upstream, call, purpose }: Purchase, work: () => Promise<T>): Promise<T> {
    const { id, credits: account } = upstream;
    const cost = account?.costOf(call) ?? 0;
    if (!account || cost === 0) return work();
    const reservation = await this.reserve({ upstream: id, purpose, cost, caps: this.capsOf(id) });
    const before = account.statement();
    try {
      const result = await work();
      await this.settle(reservation, { spent: cost, ...saidSince(before, account) });
      return result;
    } catch (error) {
      const exhausted = isStreamingError(error, 'UPSTREAM_QUOTA_EXHAUSTED');
      await this.settle(reservation, {
        spent: costOfFailure(error, cost),
        ...saidSince(before, account),
        ...(exhausted && { exhausted }),
      });
      throw error;
    }
  }

  /**
   * What is spent, promised and left at an upstream.
   * @throws {StoreError} `STORE_ERROR`
   */
  status(upstream: UpstreamId): Promise<CreditStatus> {
    return this.options.ledger.status(upstream, this.capsOf(upstream));
  }

  /** How much may be spent at an upstream. */
  capsOf(upstream: UpstreamId): CreditCaps {
    return this.caps[upstream] ?? resolveCreditCaps();
  }

  private async reserve(request: CreditRequest): Promise<CreditReservation> {
    const { upstream, purpose, cost } = request;
    const remembered = this.refusals.find(request, this.clock());
    if (remembered) throw refusalError(request, remembered);
    const answer = await this.options.ledger.reserve(request).catch((error: unknown) => {
      if (isStreamingError(error)) throw error;
      throw new StoreError(`The credits of ${upstream} could not be counted, so none are spent.`, {
        cause: error,
      });
    });
    if (answer.granted) return answer;
    this.refusals.remember(request, answer, this.clock());
    const { reason, resetsAt } = answer;
    this.onEvent({ type: 'credits-refused', upstream, purpose, cost, reason, resetsAt });
    throw refusalError(request, answer);
  }

  /** Never rejects: the call is made, and what it brought must not be lost with its receipt. */
  private async settle(reservation: CreditReservation, outcome: CreditOutcome): Promise<void> {
    const { upstream, purpose, cost: reserved } = reservation.request;
    const { spent } = outcome;
    try {
      await this.options.ledger.settle(reservation, outcome);
    } catch (error) {
      this.onEvent({ type: 'credits-unsettled', upstream, error });
      return;
    }
    if (spent < reserved) this.refusals.forget(upstream);
    this.onEvent({ type: 'credits-spent', upstream, purpose, reserved, spent });
  }
}

/** What the account said while a call was under way. */
function saidSince(
  before: AccountStatement | undefined,
  account: CreditAccount,
): { readonly statement?: AccountStatement } {
  const statement = account.statement();
  const news = statement && (statement.at !== before?.at || statement.used !== before.used);
  return news ? { statement } : {};
}
