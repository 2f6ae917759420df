import { z } from 'zod';

/** Trakt says "none" by null, by an empty text and by leaving the key out; here it is always undefined. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === undefined || value.trim() === '' ? undefined : value));

/** A day such as `1999-03-30`; undefined when there is none or when it is no day of the calendar. */
export const calendarDate = text.transform((value) =>
  value !== undefined && isDay(value) ? value : undefined,
);

/** `tt` and digits. */
export const imdbId = text.transform((value) => (value && /^tt\d+$/.test(value) ? value : undefined));

/** A number that names something: from 1, whole. */
export const idNumber = z
  .number()
  .nullish()
  .transform((value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined,
  );

/** A number of people, years or the like. */
export const amount = z
  .number()
  .nullish()
  .transform((value) => (typeof value === 'number' && value >= 0 ? value : undefined));

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
