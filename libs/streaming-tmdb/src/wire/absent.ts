import { z } from 'zod';

/** TMDB says "none" by an empty text, by null and by leaving the key out; here it is always undefined. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === undefined || value.trim() === '' ? undefined : value));

/** A day such as `1999-03-30`; undefined when there is none or when it is no day of the calendar. */
export const calendarDate = text.transform((value) =>
  value !== undefined && isDay(value) ? value : undefined,
);

/**
 * The day of a moment such as `2026-05-01T00:00:00.000Z`. TMDB writes days as midnight in UTC, so the day is cut out of
 * the text: a time zone never shifts it.
 */
export const dayOfMoment = text.transform((value) => {
  const [day = '', time] = value?.split('T', 2) ?? [];
  return time !== undefined && isDay(day) ? day : undefined;
});

/** An image's path, such as `/abc.jpg`; undefined when there is none or when it could lead elsewhere. */
export const imagePath = text.transform((value) =>
  value && /^\/[^/\\?#\s]+$/.test(value) ? value : undefined,
);

/** Browsers and proxies cut or refuse longer addresses. */
const LONGEST_ADDRESS = 2048;

/** A whole http(s) address: what people type into TMDB may be anything, also a script. */
export const webAddress = text.transform((value) => (value && isWebAddress(value) ? value : undefined));

/** A name before the host is there to look like another host. */
function isWebAddress(value: string): boolean {
  if (value.length > LONGEST_ADDRESS || !/^https?:\/\/\S+$/i.test(value) || !URL.canParse(value))
    return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** `tt` and digits. */
export const imdbId = text.transform((value) => (value && /^tt\d+$/.test(value) ? value : undefined));

/** A number that is not below 0. */
export const amount = numberBetween(0, Number.MAX_VALUE);

/** A whole number that is not below 0; undefined when there is none or when it is another number. */
export const wholeNumber = amount.transform((value) => (Number.isSafeInteger(value) ? value : undefined));

/** A number within bounds; undefined when there is none or when it lies outside. */
export function numberBetween(min: number, max: number) {
  return z
    .number()
    .nullish()
    .transform((value) => (typeof value === 'number' && value >= min && value <= max ? value : undefined));
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
