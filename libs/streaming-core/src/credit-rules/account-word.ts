import type { AccountStatement, CreditCaps } from '../credits.js';
import { accountMonth, calendarDay, dayAfter, startOfDay } from './calendar.js';

/** When an account's days and months begin. */
export type AccountCalendar = Pick<CreditCaps, 'monthStartsOn' | 'timeZone'>;

/**
 * How long what an account says counts, that it has nothing left included, in milliseconds since 1970: to the end of its
 * month. On the first day of a month only until tomorrow: the account may turn its month some hours later than we do, and a
 * word on the month before must not lock us out of the new one.
 */
export function wordEndsAtMs(saidAtMs: number, { monthStartsOn, timeZone }: AccountCalendar): number {
  const day = calendarDay(saidAtMs, timeZone);
  const month = accountMonth(day, monthStartsOn);
  return startOfDay(day === month.firstDay ? dayAfter(day) : month.nextFirstDay, timeZone);
}

/** Whether a statement counts at a moment. One of another month never does, even of a later one: clocks are set back. */
export function isCurrent(statement: AccountStatement, caps: CreditCaps, nowMs: number): boolean {
  const saidAtMs = Date.parse(statement.at);
  return monthOf(saidAtMs, caps) === monthOf(nowMs, caps) && nowMs < wordEndsAtMs(saidAtMs, caps);
}

/** What is needed to judge a new statement. */
export interface StatementSetting {
  readonly caps: CreditCaps;
  /** When the call that brought the statement was reserved. */
  readonly reservedAtMs: number;
  readonly nowMs: number;
}

/**
 * Which of two statements to believe. Answers overtake one another, so of two from calls that ran at one time the higher
 * count is the later one. A call that began after the kept statement was made knows better even if its count is lower:
 * then the account has begun anew.
 */
export function laterStatement(
  kept: AccountStatement | undefined,
  said: AccountStatement,
  { caps, reservedAtMs, nowMs }: StatementSetting,
): AccountStatement | undefined {
  if (!isSound(said)) return kept;
  // The clock of whoever made the call may differ from the ledger's; the call lies between the two.
  const atMs = Math.min(nowMs, Math.max(Date.parse(said.at), reservedAtMs));
  const dated = { quota: said.quota, used: said.used, at: new Date(atMs).toISOString() };
  if (kept === undefined || !isCurrent(kept, caps, nowMs)) return dated;
  if (!isCurrent(dated, caps, nowMs)) return kept;
  return dated.used >= kept.used || reservedAtMs > Date.parse(kept.at) ? dated : kept;
}

const isSound = ({ quota, used, at }: AccountStatement): boolean =>
  [quota, used].every((credits) => Number.isSafeInteger(credits) && credits >= 0) &&
  !Number.isNaN(Date.parse(at));

const monthOf = (ms: number, { monthStartsOn, timeZone }: CreditCaps): string =>
  accountMonth(calendarDay(ms, timeZone), monthStartsOn).firstDay;
