import type { CalendarDate } from '../title.js';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/** Wider than any zone's distance from UTC (14 h), with a missing or doubled hour on top. */
const ZONE_SPAN_S = 26 * 3600;

/** Making a formatter takes longer than using it a hundred times. There are only so many zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The same few days are asked for again and again, and the search takes a fifth of a millisecond. */
const starts = new Map<string, number>();
const MOST_STARTS = 1_000;

/**
 * The calendar day of a moment in a time zone.
 * @param timeZone an IANA name: `UTC`, `Europe/Berlin`
 * @throws {RangeError} for a time zone that does not exist
 */
export function calendarDay(ms: number, timeZone: string): CalendarDate {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/**
 * When a day begins in a time zone, in milliseconds since 1970: the first moment of that day, or of the next one where
 * the zone leaves that day out.
 */
export function startOfDay(day: CalendarDate, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= MOST_STARTS) starts.clear();
  const found = searchStart(day, timeZone);
  starts.set(key, found);
  return found;
}

function searchStart(day: CalendarDate, timeZone: string): number {
  const atUtcSeconds = Date.parse(day) / SECOND_MS;
  // Searched for rather than reckoned: there are zones in which midnight is missing on some days.
  let before = atUtcSeconds - ZONE_SPAN_S;
  let from = atUtcSeconds + ZONE_SPAN_S;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (calendarDay(middle * SECOND_MS, timeZone) >= day) from = middle;
    else before = middle;
  }
  return from * SECOND_MS;
}

/** The day after. */
export function dayAfter(day: CalendarDate): CalendarDate {
  return isoDay(Date.parse(day) + DAY_MS);
}

/** A month of an account. */
export interface AccountMonth {
  readonly firstDay: CalendarDate;
  /** The first day of the next one. */
  readonly nextFirstDay: CalendarDate;
}

/**
 * The account's month in which a day lies.
 * @param startsOn the day of the month on which it begins, 1 to 28
 */
export function accountMonth(day: CalendarDate, startsOn: number): AccountMonth {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const begun = date >= startsOn ? month - 1 : month - 2;
  return {
    firstDay: isoDay(Date.UTC(year, begun, startsOn)),
    nextFirstDay: isoDay(Date.UTC(year, begun + 1, startsOn)),
  };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

const isoDay = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);
