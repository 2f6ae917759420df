import type { Answer } from '../../../http/answer.js';
import { MEDIA_TYPES } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { pageOf, readPage, slicePage } from '../paging.js';
import { tmdbJson, tmdbValidationError } from '../tmdb-answers.js';
import { collectionRow } from '../wire/collection-row.js';
import { personRow } from '../wire/person-row.js';
import { readLanguage, titleRow } from '../wire/title-row.js';
import { readSearchText } from './search-text.js';

const MAX_AGE_S = 4 * 3600;

/** GET /search/multi: films, shows, people and collections in one list. @see https://developer.themoviedb.org/reference/search-multi */
export function searchMultiEndpoint({ world }: Stage): Endpoint {
  return { path: '/3/search/multi', answer: (ask) => answerSearch(ask, world) };
}

function answerSearch(ask: EndpointAsk, world: World): Answer {
  const text = readSearchText(ask.query);
  if (text === '') return tmdbValidationError('a query is needed');
  const page = readPage(ask.query);
  if (typeof page !== 'number') return page;
  const language = readLanguage(ask.query);
  const titles = world.names.matching(text, MEDIA_TYPES);
  const rows: (() => unknown)[] = [
    ...titles.map((title) => () => titleRow(title, { language, withMediaType: true })),
    ...world.people.all
      .filter((person) => person.name.toLowerCase().includes(text))
      .map((person) => () => personRow(person, { world, language })),
    ...titles.slice(0, 1).map((title) => () => collectionRow(title)),
  ];
  const results = slicePage(rows, page).map((row) => row());
  return tmdbJson(pageOf(results, { page, total: rows.length }), MAX_AGE_S);
}
