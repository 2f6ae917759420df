import type { CreditOutcome, CreditReservation } from '../credits.js';
import type { CreditDay, CreditState, HeldCredits } from './credit-state.js';
import { laterStatement, wordEndsAtMs } from './account-word.js';

/** Counts reservations that were never settled as spent: nobody knows what became of their calls. */
export function bookEnded(state: CreditState, nowMs: number): CreditState {
  const ended = state.reservations.filter((held) => !isOpen(held, nowMs));
  return ended.reduce((booked, held) => bookSpent(booked, held, held.cost), state);
}

/**
 * Books what came of a reservation. One that is not open changes nothing: it was settled before, or has been counted as
 * spent.
 */
export function settleCredits(
  state: CreditState,
  settled: { readonly reservation: CreditReservation; readonly outcome: CreditOutcome },
  nowMs: number,
): CreditState {
  const { reservation, outcome } = settled;
  const { caps } = reservation.request;
  const booked = bookEnded(state, nowMs);
  const held = booked.reservations.find(({ id }) => id === reservation.id);
  if (!held) return booked;
  const spent = bookSpent(booked, held, outcome.spent);
  // The statement counts this call already, so it is compared with what was kept before.
  const kept = outcome.statement ? booked.account : spent.account;
  const account = outcome.statement
    ? laterStatement(kept, outcome.statement, { caps, reservedAtMs: held.reservedAtMs, nowMs })
    : kept;
  return {
    ...spent,
    ...(account && { account }),
    ...(outcome.exhausted && { blockedUntilMs: wordEndsAtMs(nowMs, caps) }),
  };
}

/** Whether a call may still be under way. A clock that was set back far must not hold credits for years. */
function isOpen({ reservedAtMs, endsAtMs }: HeldCredits, nowMs: number): boolean {
  const longestMs = endsAtMs - reservedAtMs;
  return nowMs < endsAtMs && nowMs > reservedAtMs - longestMs;
}

/** Turns a reservation into spent credits, on its own day. */
function bookSpent(state: CreditState, held: HeldCredits, credits: number): CreditState {
  const spent = credits >= 0 ? Math.min(Math.ceil(credits), held.cost) : held.cost;
  const { account } = state;
  return {
    ...state,
    days: withSpent(state.days, held, spent),
    reservations: state.reservations.filter(({ id }) => id !== held.id),
    ...(account && { account: { ...account, used: account.used + spent } }),
  };
}

function withSpent(
  days: readonly CreditDay[],
  { day, purpose }: HeldCredits,
  spent: number,
): readonly CreditDay[] {
  if (spent === 0) return days;
  const before = days.find((known) => known.day === day) ?? { day, spent: 0, peopleSpent: 0 };
  const after = {
    day,
    spent: before.spent + spent,
    peopleSpent: before.peopleSpent + (purpose === 'people' ? spent : 0),
  };
  return [...days.filter((known) => known.day !== day), after];
}
