import type { Answer } from '../../../http/answer.js';
import { MEDIA_TYPES, type MediaType } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { pageOf, readPage, slicePage } from '../paging.js';
import { tmdbJson, tmdbValidationError } from '../tmdb-answers.js';
import { readLanguage, titleRow } from '../wire/title-row.js';
import { readSearchText } from './search-text.js';

const MAX_AGE_S = 4 * 3600;
const YEAR_PARAMETERS: Readonly<Record<MediaType, readonly string[]>> = {
  movie: ['primary_release_year', 'year'],
  tv: ['first_air_date_year', 'year'],
};

/** GET /search/movie and /search/tv: rows of one kind that do not say so. @see https://developer.themoviedb.org/reference/search-movie */
export function searchTitlesEndpoints({ world }: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: `/3/search/${mediaType}`,
    answer: (ask) => answerSearch(ask, mediaType, world),
  }));
}

function answerSearch({ query }: EndpointAsk, mediaType: MediaType, world: World): Answer {
  const text = readSearchText(query);
  if (text === '') return tmdbValidationError('a query is needed');
  const page = readPage(query);
  if (typeof page !== 'number') return page;
  const year = YEAR_PARAMETERS[mediaType].map((name) => query.get(name)).find(Boolean);
  const titles = world.names
    .matching(text, [mediaType])
    .filter((title) => !year || String(title.year) === year);
  const style = { language: readLanguage(query), withMediaType: false };
  const results = slicePage(titles, page).map((title) => titleRow(title, style));
  return tmdbJson(pageOf(results, { page, total: titles.length }), MAX_AGE_S);
}
