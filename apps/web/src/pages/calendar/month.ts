const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_A_WEEK = 7;

/** A calendar month, as `YYYY-MM`. */
export type Month = string;

/** A day, as `YYYY-MM-DD`. */
export type Day = string;

/** The month that an address names; `fallback` when it names none. */
export function parseMonth(text: string | null, fallback: Month): Month {
  return text !== null && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : fallback;
}

/** The month of a moment, where the reader is. */
export const monthOf = (now: Date): Month =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;

/** A month that is some months later, or earlier. */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Its first and its last day. */
export function daysOf(month: Month): { readonly first: Day; readonly last: Day } {
  const next = Date.parse(`${addMonths(month, 1)}-01`);
  return { first: `${month}-01`, last: asDay(next - DAY_MS) };
}

/**
 * The weeks that a month lies in, each of seven days; some of them of the months beside it.
 * @param firstWeekday 1 for Monday to 7 for Sunday
 */
export function weeksOf(month: Month, firstWeekday: number): readonly (readonly Day[])[] {
  const { first, last } = daysOf(month);
  const firstMs = Date.parse(first);
  const before = (weekday(firstMs) - firstWeekday + DAYS_A_WEEK) % DAYS_A_WEEK;
  const start = firstMs - before * DAY_MS;
  const weeks = Math.ceil((Date.parse(last) - start + DAY_MS) / (DAYS_A_WEEK * DAY_MS));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (__, day) => asDay(start + (week * DAYS_A_WEEK + day) * DAY_MS)),
  );
}

const weekday = (ms: number): number => new Date(ms).getUTCDay() || DAYS_A_WEEK;

const asDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
