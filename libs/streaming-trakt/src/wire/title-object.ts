import { z } from 'zod';
import { amount, calendarDate, idNumber, imdbId, text } from './absent.js';

/**
 * A film or a show as Trakt's endpoints embed it. Two stacks answer on one host, with different keys in another order,
 * and `extended` does not tell which fields come; so nothing beyond the object itself is required.
 * @see https://docs.trakt.tv/
 */
export const titleObject = z.object({
  title: text,
  year: amount,
  ids: z.object({ trakt: idNumber, slug: text, imdb: imdbId, tmdb: idNumber }),
  overview: text,
  /** Films: the day of the release. */
  released: calendarDate,
  /** Shows: the moment of the first broadcast, in UTC. */
  first_aired: text,
  /** Shows: where the broadcast's day is counted. */
  airs: z.object({ timezone: text }).nullish(),
});

/** A film or a show. */
export type TraktTitle = z.infer<typeof titleObject>;
