import { z } from 'zod';
import { titleFields } from './title-fields.js';

const titles = z
  .array(z.object(titleFields))
  .nullish()
  .transform((value) => value ?? []);

/**
 * Always an answer, with empty lists when TMDB knows nothing.
 * @see https://developer.themoviedb.org/reference/find-by-id
 */
export const findResults = z.object({ movie_results: titles, tv_results: titles });

/** The titles behind a foreign id. */
export type TmdbFindResults = z.infer<typeof findResults>;
