import { z } from 'zod';
import { imdbId, numberBetween, text } from './absent.js';
import { tmdbId } from './title-fields.js';

/** @see https://developer.themoviedb.org/reference/movie-external-ids */
export const externalIds = z.object({
  id: tmdbId,
  imdb_id: imdbId,
  wikidata_id: text,
  /** Shows only. */
  tvdb_id: numberBetween(1, Number.MAX_SAFE_INTEGER),
});

/** The numbers by which others name a title. */
export type TmdbExternalIds = z.infer<typeof externalIds>;
