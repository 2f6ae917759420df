import { dayOfIsoDate } from '../../../world/calendar-day.js';
import { episodesOf } from '../../../world/seasons/season.js';
import type { Title } from '../../../world/title.js';
import { networksOf } from '../wire/networks.js';
import { BAD_DATE, lies, readDateRange } from './date-range.js';
import type { DiscoverContext } from './discover-movie.js';
import type { Found } from './sort-order.js';
import { readValueList } from './value-list.js';
import { watchFilter } from './watch-filter.js';

/** The shows in sight that pass every filter of a query. `air_date.*` looks at every episode. */
export function discoverShows(
  query: URLSearchParams,
  { world, index, today }: DiscoverContext,
): readonly Found[] | typeof BAD_DATE {
  const first = readDateRange(query, 'first_air_date');
  const aired = readDateRange(query, 'air_date');
  if (first === BAD_DATE || aired === BAD_DATE) return BAD_DATE;
  const year = query.get('first_air_date_year');
  const networks = readValueList(query, 'with_networks');
  const watchable = watchFilter(query, { index, mediaType: 'tv', today });
  const episodes = (show: Title) => world.arrivals.seasons(show, today).flatMap(episodesOf);
  return world.sights.tv
    .titles()
    .filter(
      (show) =>
        (!first || lies(dayOfIsoDate(show.date), first)) &&
        (!year || String(show.year) === year) &&
        (!networks || networks.accepts(new Set(networksOf(show, world).map(({ id }) => String(id))))) &&
        (!watchable || watchable(show)) &&
        (!aired || episodes(show).some(({ day }) => lies(day, aired))),
    )
    .map((title) => ({ title }));
}
