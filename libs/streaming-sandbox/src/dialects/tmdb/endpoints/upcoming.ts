import type { Answer } from '../../../http/answer.js';
import { dayOf, isoDate } from '../../../world/calendar-day.js';
import { RELEASE_TYPES } from '../../../world/releases/release-row.js';
import type { Endpoint, EndpointAsk, Stage } from '../../dialect.js';
import { pageOf, readPage, slicePage } from '../paging.js';
import { tmdbJson } from '../tmdb-answers.js';
import { readLanguage, titleRow } from '../wire/title-row.js';

const MAX_AGE_S = 4 * 3600;
/** The window begins so many days from now and is so long. */
const BEGINS_IN_DAYS = 7;
const WINDOW_DAYS = 21;
/** A film that comes to a cinema somewhere may have had its first release so many days before. */
const LONGEST_LAG_DAYS = 90;

/**
 * GET /movie/upcoming: films that come to cinemas. The window holds their releases somewhere, while the rows show the
 * first one worldwide: most of those lie before the window, as recorded.
 * @see https://developer.themoviedb.org/reference/movie-upcoming-list
 */
export function upcomingEndpoint(stage: Stage): Endpoint {
  return { path: '/3/movie/upcoming', answer: (ask) => answerUpcoming(ask, stage) };
}

function answerUpcoming({ query }: EndpointAsk, { world, clock }: Stage): Answer {
  const page = readPage(query);
  if (typeof page !== 'number') return page;
  const today = dayOf(clock.now());
  const [from, to] = [today + BEGINS_IN_DAYS, today + BEGINS_IN_DAYS + WINDOW_DAYS];
  const region = query.get('region') ?? undefined;
  const { movie } = world.sights;
  const films = movie
    .releasedBetween(from - LONGEST_LAG_DAYS, to)
    .map((index) => movie.shelf.at(index))
    .filter((film) =>
      world.releases
        .of(film, { today, region })
        .some(({ type, day }) => type <= RELEASE_TYPES.theatrical && day >= from && day <= to),
    )
    .sort((a, b) => b.popularity - a.popularity);
  const style = { language: readLanguage(query), withMediaType: false };
  const results = slicePage(films, page).map((film) => titleRow(film, style));
  const dates = { maximum: isoDate(to), minimum: isoDate(from) };
  return tmdbJson({ dates, ...pageOf(results, { page, total: films.length }) }, MAX_AGE_S);
}
