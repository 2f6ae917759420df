import { Dice, hashText } from '../../../world/random.js';
import { MEDIA_TYPES, type Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { pageOf, readPage } from '../paging.js';
import { tmdbJson } from '../tmdb-answers.js';
import { readLanguage, titleRow } from '../wire/title-row.js';
import { findTitle, isAnswer } from './title-lookup.js';

const MAX_AGE_S = 5 * 3600;
/** One more than any other page holds: so it was recorded, twice. */
const ROWS = 21;
const PAGES = 2;

/** GET /{movie|tv}/{id}/recommendations @see https://developer.themoviedb.org/reference/movie-recommendations */
export function recommendationsEndpoints({ world }: Stage): readonly Endpoint[] {
  return MEDIA_TYPES.map((mediaType) => ({
    path: mediaType === 'movie' ? '/3/movie/{movie_id}/recommendations' : '/3/tv/{series_id}/recommendations',
    answer: (ask) => {
      const title = findTitle(world, mediaType, ask.params.movie_id ?? ask.params.series_id);
      if (isAnswer(title)) return title;
      const page = readPage(ask.query);
      if (typeof page !== 'number') return page;
      return tmdbJson(recommendations(title, { world, language: readLanguage(ask.query), page }), MAX_AGE_S);
    },
  }));
}

/** A page of titles of the same kind, never the title itself. */
export function recommendations(
  title: Title,
  { world, language, page }: { world: World; language: string; page: number },
): Record<string, unknown> {
  const shelf = world.shelves[title.mediaType];
  const first = new Dice(hashText(`recommended for ${title.tmdbId}`)).int('first', [1, shelf.size - 1]);
  const available = Math.min(ROWS * PAGES, shelf.size - 1);
  const places = Array.from(
    { length: available },
    (_, i) => title.index + 1 + ((first + i) % (shelf.size - 1)),
  );
  const results = places
    .slice((page - 1) * ROWS, page * ROWS)
    .map((place) => titleRow(shelf.at(place % shelf.size), { language, withMediaType: true }));
  return pageOf(results, { page, total: PAGES * 20 });
}
