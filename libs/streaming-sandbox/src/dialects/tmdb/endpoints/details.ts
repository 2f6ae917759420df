import type { Answer } from '../../../http/answer.js';
import { MEDIA_TYPES, type MediaType } from '../../../world/title.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { tmdbError, tmdbJson } from '../tmdb-answers.js';
import { details } from '../wire/details.js';
import { readLanguage } from '../wire/title-row.js';
import { appendedParts } from './appended-parts.js';
import { findTitle, isAnswer } from './title-lookup.js';

const MAX_AGE_S = 5 * 3600;
const MAX_APPENDED = 20;

/** GET /movie/{movie_id} and /tv/{series_id} @see https://developer.themoviedb.org/reference/movie-details */
export function detailsEndpoints(stage: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: mediaType === 'movie' ? '/3/movie/{movie_id}' : '/3/tv/{series_id}',
    answer: (ask) => answerDetails(ask, mediaType, stage),
  }));
}

function answerDetails(ask: EndpointAsk, mediaType: MediaType, { world, clock }: Stage): Answer {
  const title = findTitle(world, mediaType, ask.params.movie_id ?? ask.params.series_id);
  if (isAnswer(title)) return title;
  const names = (ask.query.get('append_to_response') ?? '').split(',').filter((name) => name !== '');
  if (names.length > MAX_APPENDED) return tmdbError(27);
  const context = { world, language: readLanguage(ask.query), now: clock.now() };
  return tmdbJson({ ...details(title, context), ...appendedParts(title, names, context) }, MAX_AGE_S);
}
