import { isoDate } from '../../../world/calendar-day.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { lies, type DateRange } from './date-range.js';
import { readValueList } from './value-list.js';

/**
 * `with_release_type` and `release_date.*`, which act together: a film passes when one release of the region is of the
 * types and in the range. Without `region` any region's release will do.
 * @returns for each film its date there, `''` without a region, or undefined for one that does not pass
 */
export function releaseFilter(
  query: URLSearchParams,
  { world, today, range }: { world: World; today: number; range: DateRange | undefined },
): ((film: Title) => string | undefined) | undefined {
  const types = readValueList(query, 'with_release_type');
  if (!types && !range) return undefined;
  const region = query.get('region') ?? undefined;
  return (film) => {
    const release = world.releases
      .of(film, { today, region })
      .find(({ type, day }) => (types?.names(String(type)) ?? true) && (!range || lies(day, range)));
    if (!release) return undefined;
    return region === undefined ? '' : isoDate(release.day);
  };
}
