import { z } from 'zod';
import { calendarDate, text, wholeNumber } from './absent.js';
import { detailFields } from './detail-fields.js';
import { appendedExternalIds } from './external-ids.js';
import { titleFields } from './title-fields.js';
import { watchProviders } from './watch-providers.js';

const networks = z
  .array(z.object({ name: text }))
  .nullish()
  .transform((value) => value ?? []);

const episode = z.object({ air_date: calendarDate, season_number: wholeNumber, episode_number: wholeNumber });

/** @see https://developer.themoviedb.org/reference/tv-series-details */
export const tvDetails = z.object({
  ...titleFields,
  ...detailFields,
  last_air_date: calendarDate,
  number_of_seasons: wholeNumber,
  number_of_episodes: wholeNumber,
  /** Who first shows it. Networks have numbers of their own, which are not those of watch providers. */
  networks,
  /** The next episode that has a date. */
  next_episode_to_air: episode.nullish().transform((value) => value ?? undefined),
  /** Here, and in the next one, only what the call asked to append. */
  external_ids: appendedExternalIds.optional(),
  'watch/providers': watchProviders.optional(),
});

/** A show's details. Its IMDb id stands in its external ids. */
export type TmdbTvDetails = z.infer<typeof tvDetails>;
