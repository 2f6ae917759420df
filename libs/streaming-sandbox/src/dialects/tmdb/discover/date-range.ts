import { dayOfIsoDate } from '../../../world/calendar-day.js';

/** Two days, both in, as day numbers. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** A parameter that holds no date. */
export const BAD_DATE = Symbol('bad date');

/** The range of `name.gte` and `name.lte`; undefined when neither was sent. */
export function readDateRange(query: URLSearchParams, name: string): DateRange | undefined | typeof BAD_DATE {
  const [gte, lte] = [query.get(`${name}.gte`) ?? '', query.get(`${name}.lte`) ?? ''];
  if (gte === '' && lte === '') return undefined;
  const [from, to] = [dayOfIsoDate(gte) ?? -Infinity, dayOfIsoDate(lte) ?? Infinity];
  return Number.isNaN(from) || Number.isNaN(to) ? BAD_DATE : { from, to };
}

/** Whether a day lies in a range. A day that nobody knows lies in none. */
export function lies(day: number | undefined, { from, to }: DateRange): boolean {
  return day !== undefined && day >= from && day <= to;
}
