import { dayOf } from '../../../world/calendar-day.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { tmdbJson } from '../tmdb-answers.js';
import { releaseDates } from '../wire/release-dates.js';
import { findTitle, isAnswer } from './title-lookup.js';

const MAX_AGE_S = 5 * 3600;

/** GET /movie/{movie_id}/release_dates @see https://developer.themoviedb.org/reference/movie-release-dates */
export function releaseDatesEndpoint({ world, clock }: Stage): Endpoint {
  return {
    path: '/3/movie/{movie_id}/release_dates',
    answer: ({ params }) => {
      const film = findTitle(world, 'movie', params.movie_id);
      if (isAnswer(film)) return film;
      const rows = world.releases.of(film, { today: dayOf(clock.now()) });
      return tmdbJson({ id: film.tmdbId, results: releaseDates(rows) }, MAX_AGE_S);
    },
  };
}
