import { z } from 'zod';
import { calendarDate, count, idNumber, imdbId, text } from './absent.js';
import { titleSources } from './title-sources.js';

/**
 * A title.
 * @see https://api.watchmode.com/docs/
 */
export const titleDetails = z
  .object({
    id: idNumber,
    title: text,
    original_title: text,
    plot_overview: text,
    /** `movie`, `tv_series`, `tv_special`, `tv_miniseries`, `short_film`, `tv_movie`. */
    type: text,
    year: count,
    release_date: calendarDate,
    imdb_id: imdbId,
    tmdb_id: idNumber,
    /** `movie` or `tv`. */
    tmdb_type: text,
    /** Present when they were asked for. */
    sources: titleSources.optional(),
  })
  .refine(({ id, title }) => Boolean(id && title));

/** A title, in Watchmode's words. */
export type WatchmodeTitleDetails = z.infer<typeof titleDetails>;
