import { z } from 'zod';
import { amount, calendarDate, imagePath, numberBetween, text } from './absent.js';

/** TMDB's own number of something. Films and shows count separately, so it names a title only with the kind. */
export const tmdbId = z.int().positive();

/**
 * What list rows and details tell of a film or a show. A film has `title` and `release_date`, a show `name` and
 * `first_air_date`.
 */
export const titleFields = {
  id: tmdbId,
  title: text,
  original_title: text,
  name: text,
  original_name: text,
  overview: text,
  release_date: calendarDate,
  first_air_date: calendarDate,
  poster_path: imagePath,
  backdrop_path: imagePath,
  vote_average: numberBetween(0, 10),
  vote_count: amount,
  popularity: amount,
};

/** The fields that films and shows have in common, in lists and in details. */
export type TmdbTitleFields = z.infer<z.ZodObject<typeof titleFields>>;
