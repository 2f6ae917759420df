import type { Answer } from '../../../http/answer.js';
import { MEDIA_TYPES, type MediaType, type Title } from '../../../world/title.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { tmdbError, tmdbJson } from '../tmdb-answers.js';
import { details } from '../wire/details.js';
import { externalIds } from '../wire/external-ids.js';
import { readLanguage } from '../wire/title-row.js';
import { recommendations } from './recommendations.js';
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
  const language = readLanguage(ask.query);
  const parts: Record<string, (title: Title) => unknown> = {
    external_ids: externalIds,
    recommendations: (of) => recommendations(of, { world, language, page: 1 }),
  };
  // What cannot be appended is ignored, as upstream does.
  const appended = names.flatMap((name) =>
    Object.hasOwn(parts, name) ? [[name, parts[name]?.(title)] as const] : [],
  );
  return tmdbJson(
    { ...details(title, { language, now: clock.now() }), ...Object.fromEntries(appended) },
    MAX_AGE_S,
  );
}
