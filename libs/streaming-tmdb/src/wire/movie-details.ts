import { z } from 'zod';
import { imdbId } from './absent.js';
import { detailFields, minutes } from './detail-fields.js';
import { appendedExternalIds } from './external-ids.js';
import { releaseDates } from './release-dates.js';
import { titleFields } from './title-fields.js';
import { watchProviders } from './watch-providers.js';

/** @see https://developer.themoviedb.org/reference/movie-details */
export const movieDetails = z.object({
  ...titleFields,
  ...detailFields,
  imdb_id: imdbId,
  runtime: minutes,
  /** Here, and in the next two, only what the call asked to append. */
  external_ids: appendedExternalIds.optional(),
  release_dates: releaseDates.optional(),
  'watch/providers': watchProviders.optional(),
});

/** A film's details. */
export type TmdbMovieDetails = z.infer<typeof movieDetails>;
