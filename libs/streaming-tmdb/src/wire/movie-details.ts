import { z } from 'zod';
import { imdbId, text } from './absent.js';
import { genres, minutes } from './detail-fields.js';
import { titleFields } from './title-fields.js';

/** @see https://developer.themoviedb.org/reference/movie-details */
export const movieDetails = z.object({
  ...titleFields,
  imdb_id: imdbId,
  genres,
  runtime: minutes,
  /** Such as `Released` or `In Production`. */
  status: text,
  tagline: text,
});

/** A film's details. */
export type TmdbMovieDetails = z.infer<typeof movieDetails>;
