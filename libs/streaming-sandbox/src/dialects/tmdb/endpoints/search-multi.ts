import type { Answer } from '../../../http/answer.js';
import { MEDIA_TYPES, type Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { pageOf, readPage, slicePage } from '../paging.js';
import { tmdbJson, tmdbValidationError } from '../tmdb-answers.js';
import { collectionRow } from '../wire/collection-row.js';
import { personRow } from '../wire/person-row.js';
import { readLanguage, titleRow } from '../wire/title-row.js';

const MAX_AGE_S = 4 * 3600;
/** How many titles of each kind are looked through: the real ones and the first invented ones. */
const SEARCHED = 5000;

/** GET /search/multi: films, shows, people and collections in one list. @see https://developer.themoviedb.org/reference/search-multi */
export function searchMultiEndpoint({ world }: Stage): Endpoint {
  return { path: '/3/search/multi', answer: (ask) => answerSearch(ask, world) };
}

function answerSearch(ask: EndpointAsk, world: World): Answer {
  const query = (ask.query.get('query') ?? '').trim().toLowerCase();
  if (query === '') return tmdbValidationError('a query is needed');
  const page = readPage(ask.query);
  if (typeof page !== 'number') return page;
  const language = readLanguage(ask.query);
  const titles = matchingTitles(world, query);
  const rows: (() => unknown)[] = [
    ...titles.map((title) => () => titleRow(title, { language, withMediaType: true })),
    ...world.people.all
      .filter((person) => person.name.toLowerCase().includes(query))
      .map((person) => () => personRow(person, { world, language })),
    ...titles.slice(0, 1).map((title) => () => collectionRow(title)),
  ];
  const results = slicePage(rows, page).map((row) => row());
  return tmdbJson(pageOf(results, { page, total: rows.length }), MAX_AGE_S);
}

function matchingTitles(world: World, query: string): readonly Title[] {
  const titles = MEDIA_TYPES.flatMap((mediaType) => {
    const shelf = world.shelves[mediaType];
    return Array.from({ length: Math.min(SEARCHED, shelf.size) }, (_, index) => shelf.at(index));
  });
  return titles
    .filter(({ name, originalName }) => `${name}\n${originalName}`.toLowerCase().includes(query))
    .sort((a, b) => b.popularity - a.popularity);
}
