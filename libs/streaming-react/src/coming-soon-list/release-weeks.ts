import type { components } from '@radarr/streaming-api-client';

/** A film or a season that arrives. */
export type Release = components['schemas']['ReleaseBody'];

/** What arrives on one day. */
export interface ReleaseDay {
  /** Such as `2026-12-01`. */
  readonly date: string;
  readonly releases: readonly Release[];
}

/** What arrives in one week, by days. */
export interface ReleaseWeek {
  /** The first day of the week. */
  readonly start: string;
  readonly days: readonly ReleaseDay[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day that is so many days after another; before it when the number is negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The first day of the week that a day is in. @param firstDay what weeks begin with: 1 is Monday, 7 is Sunday */
export const weekStart = (date: string, firstDay: number): string =>
  addDays(date, -((new Date(date).getUTCDay() - firstDay + 7) % 7));

/** Releases by weeks and days, soonest first; those of one day stay in their order. */
export function groupByWeek(releases: readonly Release[], firstDay: number): ReleaseWeek[] {
  const days = groupBy(releases, ({ release_date }) => release_date);
  const weeks = groupBy(days, ([date]) => weekStart(date, firstDay));
  return weeks.map(([start, daysOfWeek]) => ({
    start,
    days: daysOfWeek.map(([date, ofDay]) => ({ date, releases: ofDay })),
  }));
}

/** Rows by what they have in notices, in the order of that. */
function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
