import type { Answer } from '../../../http/answer.js';
import { dayOf } from '../../../world/calendar-day.js';
import { MEDIA_TYPES, type MediaType } from '../../../world/title.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { BAD_DATE } from '../discover/date-range.js';
import { discoverMovies } from '../discover/discover-movie.js';
import { discoverShows } from '../discover/discover-tv.js';
import { sorted } from '../discover/sort-order.js';
import { WatchIndex } from '../discover/watch-index.js';
import { pageOf, readPage, slicePage } from '../paging.js';
import { tmdbError, tmdbJson } from '../tmdb-answers.js';
import { readLanguage, titleRow } from '../wire/title-row.js';

const MAX_AGE_S = 4 * 3600;
const DISCOVER = { movie: discoverMovies, tv: discoverShows } as const;

/**
 * GET /discover/{movie|tv}. Parameters that it does not know are ignored with 200, as upstream does: a typo widens the
 * list silently.
 * @see https://developer.themoviedb.org/reference/discover-movie
 */
export function discoverEndpoints(stage: Stage): readonly Endpoint[] {
  const index = new WatchIndex(stage.world);
  return MEDIA_TYPES.map((mediaType) => ({
    path: `/3/discover/${mediaType}`,
    answer: (ask) => answerDiscover(ask, { stage, index, mediaType }),
  }));
}

function answerDiscover(
  { query }: EndpointAsk,
  { stage, index, mediaType }: { stage: Stage; index: WatchIndex; mediaType: MediaType },
): Answer {
  const page = readPage(query);
  if (typeof page !== 'number') return page;
  const { world, clock } = stage;
  const found = DISCOVER[mediaType](query, { world, index, today: dayOf(clock.now()) });
  if (found === BAD_DATE) return tmdbError(23);
  const language = readLanguage(query);
  const rows = slicePage(sorted(found, query.get('sort_by')), page).map(({ title, ...shown }) =>
    titleRow(title, { ...shown, language, withMediaType: false }),
  );
  return tmdbJson(pageOf(rows, { page, total: found.length }), MAX_AGE_S);
}
