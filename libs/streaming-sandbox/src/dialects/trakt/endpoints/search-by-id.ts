import type { Answer } from '../../../http/answer.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { TRAKT_KINDS } from '../kinds.js';
import { pageSlice, pagingHeaders, readPaging } from '../paging.js';
import { findByForeignId } from '../title-lookup.js';
import { newStack, traktEmpty } from '../trakt-answers.js';
import { newStackTitle, wantsFull } from '../wire/title-object.js';

const DEFAULT_LIMIT = 50;
const ID_TYPES: readonly string[] = ['trakt', 'imdb', 'tmdb', 'tvdb'];
/** A look-up by number is certain. */
const SCORE = 1000;

/** GET /search/{id_type}/{id}?type=movie,show. Without `type` a number finds both kinds. @see https://docs.trakt.tv/ */
export function searchByIdEndpoint(stage: Stage): Endpoint {
  return { path: '/search/{id_type}/{id}', answer: (ask) => answerSearch(ask, stage) };
}

function answerSearch({ params, query }: EndpointAsk, { world, clock }: Stage): Answer {
  const { id_type: idType = '', id = '' } = params;
  if (!ID_TYPES.includes(idType)) return traktEmpty(404);
  const types = query.get('type')?.split(',');
  const style = { full: wantsFull(query), now: clock.now() };
  const found = TRAKT_KINDS.filter(({ singular }) => types?.includes(singular) ?? true).flatMap((kind) => {
    const title = findByForeignId(world, kind.mediaType, { idType, id });
    return title ? [{ type: kind.singular, score: SCORE, [kind.singular]: newStackTitle(title, style) }] : [];
  });
  const paging = readPaging(query, { defaultLimit: DEFAULT_LIMIT });
  return newStack(pageSlice(found, paging), { maxAgeS: 3600, headers: pagingHeaders(paging, found.length) });
}
