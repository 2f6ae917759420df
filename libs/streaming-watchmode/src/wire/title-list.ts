import { z } from 'zod';
import { count, idNumber, imdbId, text } from './absent.js';
import { rowsOf } from './rows.js';

const listedTitle = z.object({
  id: idNumber,
  title: text,
  year: count,
  type: text,
  imdb_id: imdbId,
  tmdb_id: idNumber,
  tmdb_type: text,
});

/** One title of a list, in Watchmode's words. */
export type WatchmodeListedTitle = z.infer<typeof listedTitle>;

/** A page of titles. @see https://api.watchmode.com/docs/ */
export const titleList = z.object({
  titles: rowsOf(listedTitle, ({ id }) => id !== undefined),
  page: count,
  total_results: count,
  total_pages: count,
});

/** A page of titles, in Watchmode's words. */
export type WatchmodeTitleList = z.infer<typeof titleList>;
