import { z, type ZodType } from 'zod';

/**
 * Watchmode's own types mark every field as optional and none as nullable, yet its answers hold nulls. So here a field
 * that is missing, null, or of another kind is undefined, and never a reason to lose an answer that was paid for.
 */
const absentUnless = <T>(schema: ZodType<T>) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined);

/** A text without blanks around it; undefined when nothing is left. */
export const text = absentUnless(z.string()).transform((value) => value?.trim() || undefined);

/** A day such as `1999-03-30`; undefined when it is no day of the calendar. */
export const calendarDate = absentUnless(z.iso.date());

/** `tt` and digits. */
export const imdbId = absentUnless(z.string().regex(/^tt\d+$/));

/** A number that names something: whole, from 1. */
export const idNumber = absentUnless(z.int().positive());

/** How many of something: whole, from 0. */
export const count = absentUnless(z.int().nonnegative());

/** A sum of money: from 0. */
export const price = absentUnless(z.number().nonnegative());

/** Yes or no; Watchmode writes 1 and 0 as well. */
export const flag = absentUnless(z.union([z.boolean(), z.number()])).transform((value) => Boolean(value));

/** Texts; what else stands in the list is left out. */
export const texts = z
  .array(text)
  .catch([])
  .transform((values) => values.filter((value) => value !== undefined));
