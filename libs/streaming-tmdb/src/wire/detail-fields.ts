import { z } from 'zod';
import { numberBetween, text } from './absent.js';

/** TMDB's genres, by its own numbers. */
export const genres = z
  .array(z.object({ id: z.int(), name: text }))
  .nullish()
  .transform((value) => value ?? []);

/** A running time; TMDB writes 0 when it does not know. */
export const minutes = numberBetween(1, Number.MAX_SAFE_INTEGER);
