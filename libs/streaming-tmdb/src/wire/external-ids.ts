import { z } from 'zod';
import { imdbId, numberBetween, text } from './absent.js';
import { tmdbId } from './title-fields.js';

/** The ids alone, as they are appended to details. */
export const appendedExternalIds = z.object({
  imdb_id: imdbId,
  wikidata_id: text,
  /** Shows only. */
  tvdb_id: numberBetween(1, Number.MAX_SAFE_INTEGER),
});

/** @see https://developer.themoviedb.org/reference/movie-external-ids */
export const externalIds = appendedExternalIds.extend({ id: tmdbId });

/** The numbers by which others name a title. */
export type TmdbExternalIds = z.infer<typeof externalIds>;
