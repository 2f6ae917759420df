import { z } from 'zod';
import { text, wholeNumber } from './absent.js';
import { titleFields } from './title-fields.js';

const titleRow = z.object({
  ...titleFields,
  /** `movie`, `tv`, or another kind such as `person`. Not every list tells it. */
  media_type: text,
});

/**
 * One page of a list of titles, usually of 20 rows.
 * @see https://developer.themoviedb.org/reference/trending-movies
 */
export const titlePage = z.object({
  page: z.int(),
  results: z.array(titleRow),
  /** May be far above 500, the last page that TMDB gives out. */
  total_pages: z.int(),
  /** All rows of all pages. */
  total_results: wholeNumber,
});

/** A row of a list. */
export type TmdbTitleRow = z.infer<typeof titleRow>;
/** One page of a list. */
export type TmdbTitlePage = z.infer<typeof titlePage>;
