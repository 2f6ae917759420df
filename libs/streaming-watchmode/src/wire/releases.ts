import { z } from 'zod';
import { calendarDate, count, flag, idNumber, imdbId, text } from './absent.js';
import { rowsOf } from './rows.js';

const releaseRow = z.object({
  id: idNumber,
  title: text,
  type: text,
  tmdb_id: idNumber,
  tmdb_type: text,
  imdb_id: imdbId,
  season_number: count,
  source_release_date: calendarDate,
  source_id: idNumber,
  source_name: text,
  is_original: flag,
});

/** One arrival, in Watchmode's words. */
export type WatchmodeRelease = z.infer<typeof releaseRow>;

/**
 * What arrives where. There is neither a region nor a page.
 * @see https://api.watchmode.com/docs/
 */
export const releases = z.object({
  releases: rowsOf(releaseRow, (row) => Boolean(row.title && row.source_release_date)),
});
