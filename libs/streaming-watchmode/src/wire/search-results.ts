import { z } from 'zod';
import { count, idNumber, imdbId, text } from './absent.js';
import { rowsOf } from './rows.js';

const foundTitle = z.object({
  id: idNumber,
  /** Here a title is called a name. */
  name: text,
  year: count,
  type: text,
  imdb_id: imdbId,
  tmdb_id: idNumber,
  tmdb_type: text,
});

/** A title that was found, in Watchmode's words. */
export type WatchmodeFoundTitle = z.infer<typeof foundTitle>;

/** What was found; persons are left out. @see https://api.watchmode.com/docs/ */
export const searchResults = z.object({
  title_results: rowsOf(foundTitle, ({ id }) => id !== undefined),
});
