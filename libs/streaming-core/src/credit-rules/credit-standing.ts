import type { AccountStatement, CreditCaps, CreditPurpose } from '../credits.js';
import type { CalendarDate } from '../title.js';
import { isCurrent, wordEndsAtMs } from './account-word.js';
import { bookEnded } from './book-credits.js';
import { accountMonth, calendarDay, dayAfter, startOfDay } from './calendar.js';
import type { CreditState } from './credit-state.js';

/** One of the limits: a period's cap, or what the account says. */
export interface CreditLimit {
  readonly spent: number;
  readonly reserved: number;
  /** May be below 0 after caps were lowered. */
  readonly left: number;
  readonly resetsAtMs: number;
}

/** Where an upstream's credits stand at one moment, limit by limit. */
export interface CreditStanding {
  readonly day: CreditLimit;
  readonly month: CreditLimit;
  /** Absent while the account has said nothing that counts. */
  readonly account?: CreditLimit & { readonly statement: AccountStatement };
  /** Present while the account refuses us. */
  readonly blockedUntilMs?: number;
  /** What background work has taken today, calls under way included. */
  readonly takenByBackground: number;
  /** What background work leaves to people for the rest of the day. */
  readonly keptForPeople: number;
}

/** Adds up what was spent and promised, and holds it against every limit. */
export function standingOf(state: CreditState, caps: CreditCaps, nowMs: number): CreditStanding {
  const booked = bookEnded(state, nowMs);
  const today = calendarDay(nowMs, caps.timeZone);
  const month = accountMonth(today, caps.monthStartsOn);
  const ofDay = tally(booked, (day) => day === today);
  const ofMonth = tally(booked, (day) => day >= month.firstDay && day < month.nextFirstDay);
  const monthEndsAtMs = startOfDay(month.nextFirstDay, caps.timeZone);
  const byPeople = tally(booked, (day, purpose) => day === today && purpose === 'people');
  const takenByPeople = byPeople.spent + byPeople.reserved;
  const { blockedUntilMs = 0 } = booked;
  return {
    day: limitOf(ofDay, caps.perDay, startOfDay(dayAfter(today), caps.timeZone)),
    month: limitOf(ofMonth, caps.perMonth, monthEndsAtMs),
    ...accountLimit(booked, caps, nowMs),
    // A block beyond this month was made by a clock that has been set back since.
    ...(blockedUntilMs > nowMs && blockedUntilMs <= monthEndsAtMs && { blockedUntilMs }),
    takenByBackground: ofDay.spent + ofDay.reserved - takenByPeople,
    keptForPeople: Math.max(0, shareOf(caps) - takenByPeople),
  };
}

type Sums = Pick<CreditLimit, 'spent' | 'reserved'>;

/** What was spent and is promised, of all that counts. */
function tally(
  { days, reservations }: CreditState,
  counts: (day: CalendarDate, purpose: CreditPurpose) => boolean,
): Sums {
  const spent = days.flatMap(({ day, spent: all, peopleSpent }) => [
    counts(day, 'people') ? peopleSpent : 0,
    counts(day, 'background') ? all - peopleSpent : 0,
  ]);
  const held = reservations.filter(({ day, purpose }) => counts(day, purpose)).map(({ cost }) => cost);
  return { spent: sum(spent), reserved: sum(held) };
}

function accountLimit(state: CreditState, caps: CreditCaps, nowMs: number): Pick<CreditStanding, 'account'> {
  const { account: statement, reservations } = state;
  if (!statement || !isCurrent(statement, caps, nowMs)) return {};
  // All of them: a call that was promised last month may reach the account in this one.
  const sums = { spent: statement.used, reserved: sum(reservations.map(({ cost }) => cost)) };
  const resetsAtMs = wordEndsAtMs(Date.parse(statement.at), caps);
  return { account: { ...limitOf(sums, statement.quota, resetsAtMs), statement } };
}

const limitOf = (sums: Sums, cap: number, resetsAtMs: number): CreditLimit => ({
  ...sums,
  left: cap - sums.spent - sums.reserved,
  resetsAtMs,
});

/** Whole credits for people. 0.07 of 100 is 7, although floating point makes it a little more. */
const shareOf = ({ perDay, peopleShare }: CreditCaps): number => Math.ceil(perDay * peopleShare - 1e-9);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
