import { z } from 'zod';
import { imdbId, text } from './absent.js';
import { genres, minutes } from './detail-fields.js';
import { appendedExternalIds } from './external-ids.js';
import { releaseDates } from './release-dates.js';
import { titleFields } from './title-fields.js';
import { watchProviders } from './watch-providers.js';

/** @see https://developer.themoviedb.org/reference/movie-details */
export const movieDetails = z.object({
  ...titleFields,
  imdb_id: imdbId,
  genres,
  runtime: minutes,
  /** Such as `Released` or `In Production`. */
  status: text,
  tagline: text,
  /** Here, and in the next two, only what the call asked to append. */
  external_ids: appendedExternalIds.optional(),
  release_dates: releaseDates.optional(),
  'watch/providers': watchProviders.optional(),
});

/** A film's details. */
export type TmdbMovieDetails = z.infer<typeof movieDetails>;
