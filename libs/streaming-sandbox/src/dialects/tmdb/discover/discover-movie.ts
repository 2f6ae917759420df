import { dayOfIsoDate } from '../../../world/calendar-day.js';
import type { World } from '../../../world/world.js';
import { BAD_DATE, lies, readDateRange } from './date-range.js';
import { releaseFilter } from './release-filter.js';
import type { Found } from './sort-order.js';
import { watchFilter } from './watch-filter.js';
import type { WatchIndex } from './watch-index.js';

/** What discover looks through, and when. */
export interface DiscoverContext {
  readonly world: World;
  readonly index: WatchIndex;
  readonly today: number;
}

/** The films in sight that pass every filter of a query. */
export function discoverMovies(
  query: URLSearchParams,
  { world, index, today }: DiscoverContext,
): readonly Found[] | typeof BAD_DATE {
  const primary = readDateRange(query, 'primary_release_date');
  const range = readDateRange(query, 'release_date');
  if (primary === BAD_DATE || range === BAD_DATE) return BAD_DATE;
  const year = query.get('primary_release_year');
  const released = releaseFilter(query, { world, today, range });
  const watchable = watchFilter(query, { index, mediaType: 'movie', today });
  const candidates = range ? world.releases.filmsAround(range) : world.sights.movie.titles();
  return candidates.flatMap((title) => {
    if (primary && !lies(dayOfIsoDate(title.date), primary)) return [];
    if (year && String(title.year) !== year) return [];
    if (watchable && !watchable(title)) return [];
    if (!released) return { title };
    const date = released(title);
    if (date === undefined) return [];
    return date === '' ? { title } : { title, date };
  });
}
