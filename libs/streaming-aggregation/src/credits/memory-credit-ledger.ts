import { randomUUID } from 'node:crypto';
import {
  creditStatus,
  NO_CREDITS_SPENT,
  reserveCredits,
  settleCredits,
  systemClock,
  type Clock,
  type CreditCaps,
  type CreditLedger,
  type CreditOutcome,
  type CreditRefusal,
  type CreditRequest,
  type CreditReservation,
  type CreditState,
  type CreditStatus,
  type UpstreamId,
} from '@radarr/streaming-core';

/** The options of a {@link MemoryCreditLedger}. */
export interface MemoryCreditLedgerOptions {
  /** How long credits are held for a call before they count as spent, in milliseconds. @default 300000 */
  readonly reservationMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** A ledger in this process, for programs without a database. It forgets what was spent when the process ends. */
export class MemoryCreditLedger implements CreditLedger {
  readonly #states = new Map<UpstreamId, CreditState>();
  readonly #clock: Clock;
  readonly #reservationMs: number;

  constructor({ clock = systemClock, reservationMs = 300_000 }: MemoryCreditLedgerOptions = {}) {
    this.#clock = clock;
    this.#reservationMs = reservationMs;
  }

  /** @throws {InvalidInput} `INVALID_INPUT` for a cost that is no whole number from 1 */
  reserve(request: CreditRequest): Promise<CreditReservation | CreditRefusal> {
    // What the rules throw must come as a rejection.
    return Promise.resolve().then(() => this.#reserveNow(request));
  }

  settle(reservation: CreditReservation, outcome: CreditOutcome): Promise<void> {
    const { upstream } = reservation.request;
    const settled = settleCredits(this.#stateOf(upstream), { reservation, outcome }, this.#clock());
    this.#states.set(upstream, settled);
    return Promise.resolve();
  }

  status(upstream: UpstreamId, caps: CreditCaps): Promise<CreditStatus> {
    return Promise.resolve(creditStatus(this.#stateOf(upstream), { upstream, caps }, this.#clock()));
  }

  #reserveNow(request: CreditRequest): CreditReservation | CreditRefusal {
    const terms = { id: randomUUID(), lifeMs: this.#reservationMs, nowMs: this.#clock() };
    const { state, answer } = reserveCredits(this.#stateOf(request.upstream), request, terms);
    this.#states.set(request.upstream, state);
    return answer;
  }

  #stateOf(upstream: UpstreamId): CreditState {
    return this.#states.get(upstream) ?? NO_CREDITS_SPENT;
  }
}
