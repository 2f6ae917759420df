import { dayOf } from '../../../world/calendar-day.js';
import { MEDIA_TYPES } from '../../../world/title.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { tmdbJson } from '../tmdb-answers.js';
import { watchProviders } from '../wire/watch-providers.js';
import { findTitle, isAnswer } from './title-lookup.js';

const MAX_AGE_S = 5 * 3600;

/** GET /{movie|tv}/{id}/watch/providers: every region at once. @see https://developer.themoviedb.org/reference/movie-watch-providers */
export function titleWatchProvidersEndpoints({ world, clock }: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: mediaType === 'movie' ? '/3/movie/{movie_id}/watch/providers' : '/3/tv/{series_id}/watch/providers',
    answer: ({ params }) => {
      const title = findTitle(world, mediaType, params.movie_id ?? params.series_id);
      if (isAnswer(title)) return title;
      const results = watchProviders(title, { world, today: dayOf(clock.now()) });
      return tmdbJson({ id: title.tmdbId, results }, MAX_AGE_S);
    },
  }));
}
