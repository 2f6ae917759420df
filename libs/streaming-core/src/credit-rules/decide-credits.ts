import type { CreditRefusal, CreditRefusalReason, CreditRequest, CreditReservation } from '../credits.js';
import { InvalidInput } from '../errors/service-errors.js';
import { bookEnded } from './book-credits.js';
import { calendarDay } from './calendar.js';
import { standingOf } from './credit-standing.js';
import type { CreditState } from './credit-state.js';

/**
 * Whether credits may be spent. A refusal names the limit that lasts longest: to come back before that is pointless.
 * @throws {InvalidInput} `INVALID_INPUT` for a cost that is no whole number from 1
 */
export function decideCredits(
  state: CreditState,
  { purpose, cost, caps }: CreditRequest,
  nowMs: number,
): { readonly granted: true } | CreditRefusal {
  if (!Number.isSafeInteger(cost) || cost < 1) {
    throw new InvalidInput('cost', 'A call costs a whole number of credits, at least 1.');
  }
  const { blockedUntilMs, account, month, day, keptForPeople } = standingOf(state, caps, nowMs);
  if (blockedUntilMs !== undefined) return refusal('blocked', blockedUntilMs);
  const needed = cost + (purpose === 'background' ? keptForPeople : 0);
  if (account && account.left < needed) return refusal('account', account.resetsAtMs);
  if (month.left < needed) return refusal('month', month.resetsAtMs);
  if (day.left < needed) return refusal('day', day.resetsAtMs);
  return { granted: true };
}

/** A new reservation's name and life, given by the ledger. */
export interface ReservationTerms {
  readonly id: string;
  /** How long its call may take, in milliseconds, before it counts as spent. */
  readonly lifeMs: number;
  readonly nowMs: number;
}

/**
 * Reserves credits, or refuses and changes nothing.
 * @throws {InvalidInput} `INVALID_INPUT` for a cost that is no whole number from 1
 */
export function reserveCredits(
  state: CreditState,
  request: CreditRequest,
  { id, lifeMs, nowMs }: ReservationTerms,
): { readonly state: CreditState; readonly answer: CreditReservation | CreditRefusal } {
  const decision = decideCredits(state, request, nowMs);
  if (!decision.granted) return { state, answer: decision };
  const booked = bookEnded(state, nowMs);
  const { purpose, cost, caps } = request;
  const day = calendarDay(nowMs, caps.timeZone);
  const held = { id, day, purpose, cost, reservedAtMs: nowMs, endsAtMs: nowMs + lifeMs };
  return {
    state: { ...booked, reservations: [...booked.reservations, held] },
    answer: { granted: true, id, request },
  };
}

const refusal = (reason: CreditRefusalReason, resetsAtMs: number): CreditRefusal => ({
  granted: false,
  reason,
  resetsAt: new Date(resetsAtMs).toISOString(),
});
