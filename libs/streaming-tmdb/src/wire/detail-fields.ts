import { z } from 'zod';
import { text, webAddress, wholeNumber } from './absent.js';

/** TMDB's genres, by its own numbers. */
const genres = z
  .array(z.object({ id: z.int(), name: text }))
  .nullish()
  .transform((value) => value ?? []);

/** A running time; TMDB writes 0 when it does not know. */
export const minutes = wholeNumber.transform((value) => (value === 0 ? undefined : value));

/** What the details of films and of shows have in common, beyond what lists tell. */
export const detailFields = {
  genres,
  /** Such as `Released`, `In Production` or `Returning Series`. */
  status: text,
  tagline: text,
  homepage: webAddress,
};
