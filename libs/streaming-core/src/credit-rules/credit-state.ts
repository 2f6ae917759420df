import type { AccountStatement, CreditPurpose } from '../credits.js';
import type { CalendarDate } from '../title.js';

/** What was spent on one calendar day. */
export interface CreditDay {
  readonly day: CalendarDate;
  readonly spent: number;
  /** The part of {@link CreditDay.spent} for which people waited. */
  readonly peopleSpent: number;
}

/** Credits that are promised to a call under way. */
export interface HeldCredits {
  readonly id: string;
  /** The day on which they count. */
  readonly day: CalendarDate;
  readonly purpose: CreditPurpose;
  readonly cost: number;
  readonly reservedAtMs: number;
  /** When they count as spent unless they are settled before. */
  readonly endsAtMs: number;
}

/**
 * All that a ledger keeps of one upstream. Days are kept by their names, so that a clock that is set back finds what was
 * spent then.
 */
export interface CreditState {
  /** At least the days of the present account month and those on which reservations count. */
  readonly days: readonly CreditDay[];
  readonly reservations: readonly HeldCredits[];
  /** What the account said last; `used` includes what was spent since. */
  readonly account?: AccountStatement;
  /** Until when the account has refused us. */
  readonly blockedUntilMs?: number;
}

/** Of an upstream at which nothing was spent yet. */
export const NO_CREDITS_SPENT: CreditState = { days: [], reservations: [] };
