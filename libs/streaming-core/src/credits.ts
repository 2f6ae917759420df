import type { Instant } from './title.js';
import type { UpstreamId } from './upstream.js';

/** What an upstream's account said of itself, in credits. */
export interface AccountStatement {
  /** What the account may spend in its period. */
  readonly quota: number;
  /** What is used of it, the call whose answer said so included. */
  readonly used: number;
  /** When it said so. */
  readonly at: Instant;
}

/** A call whose price is asked for. `nativeId` is the title's id at the upstream, as in `AvailabilityQuery`. */
export type PricedCall =
  | { readonly capability: 'availability'; readonly nativeId?: string }
  | { readonly capability: 'comingSoon' | 'providers' | 'search' };

/** The capability of an upstream that is paid by the call. */
export interface CreditAccount {
  /** The most that the call can cost, in whole credits. */
  costOf(call: PricedCall): number;
  /** What the account said last; undefined until it said anything. */
  statement(): AccountStatement | undefined;
}

/** Who spends: `people` wait for the answer just now, `background` work does not. */
export const CREDIT_PURPOSES = ['people', 'background'] as const;

export type CreditPurpose = (typeof CREDIT_PURPOSES)[number];

/** How much may be spent at one upstream. */
export interface CreditCaps {
  /** Credits for each calendar day. */
  readonly perDay: number;
  /** Credits for each month, which begins on {@link CreditCaps.monthStartsOn}. */
  readonly perMonth: number;
  /** The part of the day's credits that background work leaves to people, 0 to 1. */
  readonly peopleShare: number;
  /** The day on which the account's month begins, 1 to 28. */
  readonly monthStartsOn: number;
  /** The IANA time zone in which days, and with them months, begin: `UTC`. */
  readonly timeZone: string;
}

/** A wish to spend. */
export interface CreditRequest {
  readonly upstream: UpstreamId;
  readonly purpose: CreditPurpose;
  /** Whole credits, at least 1. */
  readonly cost: number;
  readonly caps: CreditCaps;
}

/** Leave to spend, held until it is settled. One that never is (a crash) counts as spent. */
export interface CreditReservation {
  readonly granted: true;
  readonly id: string;
  /** What was asked for. */
  readonly request: CreditRequest;
}

/** Why nothing may be spent: the day's or the month's credits are gone, the account's own are, or it refused us. */
export const CREDIT_REFUSALS = ['day', 'month', 'account', 'blocked'] as const;

export type CreditRefusalReason = (typeof CREDIT_REFUSALS)[number];

/** A refusal. */
export interface CreditRefusal {
  readonly granted: false;
  readonly reason: CreditRefusalReason;
  /** When to ask again. */
  readonly resetsAt: Instant;
}

/** What came of a reservation. */
export interface CreditOutcome {
  /** What was really spent: 0 when the call never reached the upstream; never more than was reserved. */
  readonly spent: number;
  /** What the account said, when it said anything. */
  readonly statement?: AccountStatement;
  /**
   * The account refused for want of credits: nothing is granted until its month begins anew; or only until tomorrow on
   * the first day of a month, when the account may just not have turned it yet.
   */
  readonly exhausted?: true;
}

/** One period's credits. */
export interface CreditBalance {
  readonly cap: number;
  readonly spent: number;
  /** Promised to calls that are under way. */
  readonly reserved: number;
  /** What may still be taken. Less than the rest of the cap where another limit is nearer. */
  readonly left: number;
  /** When the period ends. */
  readonly resetsAt: Instant;
}

/** The state of one upstream's credits. */
export interface CreditStatus {
  readonly upstream: UpstreamId;
  readonly day: CreditBalance;
  readonly month: CreditBalance;
  /** How many of the day's credits background work has taken, those under way included. */
  readonly takenByBackground: number;
  /** How many of the day's credits background work may still take. */
  readonly leftForBackground: number;
  /** What the account said, as long as it counts; `used` includes what was spent since. */
  readonly account?: AccountStatement;
  /** Until when the account has refused us, when it has. */
  readonly blockedUntil?: Instant;
}

/**
 * Counts what is spent, for all processes together. Reserving is atomic: however many ask at once, what is spent and
 * reserved never exceeds the caps, nor what the account itself says is left.
 */
export interface CreditLedger {
  /**
   * Asks for leave to spend.
   * @throws {StoreError} `STORE_ERROR`; nothing is granted then
   * @throws {InvalidInput} `INVALID_INPUT` for a cost that is no whole number from 1
   */
  reserve(request: CreditRequest): Promise<CreditReservation | CreditRefusal>;

  /**
   * Books what came of a reservation, on the day on which it was made. Settling it again changes nothing, nor does
   * settling it after the ledger has given it up and counted it as spent.
   * @throws {StoreError} `STORE_ERROR`
   */
  settle(reservation: CreditReservation, outcome: CreditOutcome): Promise<void>;

  /**
   * What is spent, promised and left at this moment.
   * @throws {StoreError} `STORE_ERROR`
   */
  status(upstream: UpstreamId, caps: CreditCaps): Promise<CreditStatus>;
}
