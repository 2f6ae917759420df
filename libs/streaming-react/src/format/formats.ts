const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const CURRENCY = /^[a-z]{3}$/i;
const REGION = /^[a-z]{2}$/i;

/** How dates, prices, regions and lists are written in one language. */
export interface Formats {
  /** A calendar day, such as `2026-12-01`, as "1 December 2026". */
  readonly day: (date: string) => string;
  /** A calendar day with its weekday, as "Tuesday, 1 December". */
  readonly weekday: (date: string) => string;
  /** A calendar day without its year, as "14 December". */
  readonly dayOfMonth: (date: string) => string;
  /** A calendar day seen from today: "tomorrow", "in 5 days". */
  readonly dayFromNow: (date: string) => string;
  /** The reader's own day, such as `2026-12-01`. */
  readonly today: () => string;
  /** The day that a week begins with here: 1 is Monday, 7 is Sunday. */
  readonly firstDayOfWeek: number;
  /** A moment seen from now: "5 minutes ago", "in 2 hours". */
  readonly fromNow: (moment: string | Date) => string;
  /** A moment as a day and a time of day. */
  readonly dateTime: (moment: string | Date) => string;
  /** A time of day, as "14:05". */
  readonly time: (moment: string | Date) => string;
  /** A price, as "€3.99"; `currency` is ISO 4217. */
  readonly price: (amount: number, currency: string) => string;
  readonly number: (value: number) => string;
  /** A rating of ten with its one decimal, as "7.0". */
  readonly rating: (value: number) => string;
  /** "TMDB and Trakt" */
  readonly list: (items: readonly string[]) => string;
  /** The name of a country, from ISO 3166-1. */
  readonly region: (code: string) => string;
  /** Puts names in the order of the alphabet, numbers in them by their size; below zero when the first comes first. */
  readonly compareNames: (a: string, b: string) => number;
}

/** @param locale BCP 47; the browser's when undefined @param now the time, in milliseconds since 1970 */
export function createFormats(locale: string | undefined, now: () => number): Formats {
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const day = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const weekday = dates({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dayOfMonth = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const time = dates({ timeStyle: 'short' });
  const number = once(() => new Intl.NumberFormat(locale));
  const rating = once(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  const prices = new Map<string, Intl.NumberFormat>();
  const pricesIn = (currency: string): Intl.NumberFormat => {
    const known = prices.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
    prices.set(currency, known);
    return known;
  };
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = once(() => new Intl.Collator(locale, { numeric: true }));
  const regions = once(() => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  return {
    day: (date) => day().format(new Date(date)),
    weekday: (date) => weekday().format(new Date(date)),
    dayOfMonth: (date) => dayOfMonth().format(new Date(date)),
    today: () => new Date(ownToday(now())).toISOString().slice(0, 10),
    get firstDayOfWeek() {
      return firstDayOfWeek(day().resolvedOptions().locale);
    },
    dayFromNow: (date) => relative().format(daysBetween(now(), date), 'day'),
    fromNow: (moment) => inSteps(relative(), new Date(moment).getTime() - now()),
    dateTime: (moment) => dateTime().format(new Date(moment)),
    time: (moment) => time().format(new Date(moment)),
    price: (amount, currency) =>
      // What is no code of a currency would throw.
      CURRENCY.test(currency) ? pricesIn(currency).format(amount) : `${number().format(amount)} ${currency}`,
    number: (value) => number().format(value),
    rating: (value) => rating().format(value),
    list: (items) => list().format(items),
    region: (code) => (REGION.test(code) ? (regions().of(code.toUpperCase()) ?? code) : code),
    compareNames: (a, b) => collator().compare(a, b),
  };
}

/** Makes a thing when it is first used: each of these takes a browser milliseconds, and a page needs few of them. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Whole days from the reader's own today to a calendar day. */
export const daysBetween = (nowMs: number, date: string): number =>
  Math.round((new Date(date).getTime() - ownToday(nowMs)) / DAY_MS);

/** The day that it is where the reader is, as its midnight in UTC. */
function ownToday(nowMs: number): number {
  const today = new Date(nowMs);
  return Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
}

/** Some browsers have this as a property, some not at all. */
interface LocaleWithWeeks extends Intl.Locale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

const MONDAY = 1;

function firstDayOfWeek(locale: string): number {
  const weeks: LocaleWithWeeks = new Intl.Locale(locale);
  return (weeks.getWeekInfo?.() ?? weeks.weekInfo)?.firstDay ?? MONDAY;
}

function inSteps(relative: Intl.RelativeTimeFormat, differenceMs: number): string {
  const size = Math.abs(differenceMs);
  if (size < HOUR_MS) return relative.format(Math.trunc(differenceMs / MINUTE_MS), 'minute');
  if (size < DAY_MS) return relative.format(Math.trunc(differenceMs / HOUR_MS), 'hour');
  return relative.format(Math.trunc(differenceMs / DAY_MS), 'day');
}
