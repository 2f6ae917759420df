import { z } from 'zod';
import { maybeInstant } from './instant.js';

const movies = z.object({ watched_at: maybeInstant, watchlisted_at: maybeInstant });
const shows = z.object({ watchlisted_at: maybeInstant });
const episodes = z.object({ watched_at: maybeInstant });

/**
 * When the person last did what: tells whether a list can have changed.
 * @see https://docs.trakt.tv/
 */
export const lastActivities = z.object({
  all: maybeInstant,
  movies: movies.nullish(),
  shows: shows.nullish(),
  episodes: episodes.nullish(),
  /** Changes of the watchlist's order too. */
  watchlist: z.object({ updated_at: maybeInstant }).nullish(),
});

/** When the person last did what. */
export type TraktLastActivities = z.infer<typeof lastActivities>;
