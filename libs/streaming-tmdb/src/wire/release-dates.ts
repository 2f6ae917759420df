import { z } from 'zod';
import { dayOfMoment, text } from './absent.js';

/** The ways in which a film is released. TMDB may add more: a row of an unknown one is kept. */
export const RELEASE_TYPE = { premiere: 1, limited: 2, cinema: 3, digital: 4, physical: 5, tv: 6 } as const;

const releaseDate = z.object({
  /** One of {@link RELEASE_TYPE}. */
  type: z.int(),
  release_date: dayOfMoment,
  /** Free text: a provider, a festival, a medium, or nothing. */
  note: text,
});

/**
 * The days on which a film is released, in every region. Several rows of one type in a region are normal.
 * @see https://developer.themoviedb.org/reference/movie-release-dates
 */
export const releaseDates = z.object({
  results: z.array(z.object({ iso_3166_1: z.string(), release_dates: z.array(releaseDate) })),
});

/** One day on which a film is released. */
export type TmdbReleaseDate = z.infer<typeof releaseDate>;
/** The days on which a film is released, in every region. */
export type TmdbReleaseDates = z.infer<typeof releaseDates>;
