import { z } from 'zod';
import { amount, calendarDate, text } from './absent.js';
import { genres } from './detail-fields.js';
import { titleFields } from './title-fields.js';

/** @see https://developer.themoviedb.org/reference/tv-series-details */
export const tvDetails = z.object({
  ...titleFields,
  genres,
  last_air_date: calendarDate,
  number_of_seasons: amount,
  number_of_episodes: amount,
  /** Such as `Returning Series` or `Ended`. */
  status: text,
  tagline: text,
});

/** A show's details. Its IMDb id stands in its external ids. */
export type TmdbTvDetails = z.infer<typeof tvDetails>;
