import { MEDIA_TYPES } from '../../../world/title.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { tmdbJson } from '../tmdb-answers.js';
import { externalIds } from '../wire/external-ids.js';
import { findTitle, isAnswer } from './title-lookup.js';

const MAX_AGE_S = 5 * 3600;

/** GET /{movie|tv}/{id}/external_ids @see https://developer.themoviedb.org/reference/movie-external-ids */
export function externalIdsEndpoints({ world }: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: mediaType === 'movie' ? '/3/movie/{movie_id}/external_ids' : '/3/tv/{series_id}/external_ids',
    answer: (ask) => {
      const title = findTitle(world, mediaType, ask.params.movie_id ?? ask.params.series_id);
      return isAnswer(title) ? title : tmdbJson({ id: title.tmdbId, ...externalIds(title) }, MAX_AGE_S);
    },
  }));
}
