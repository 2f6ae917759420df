import { dayOf } from '../../world/calendar-day.js';
import { knownTo } from '../../world/offers/known-to.js';
import type { WatchmodeTitle } from '../../world/watchmode/watchmode-title.js';
import type { WatchmodeStage } from './watchmode-stage.js';
import { sourceRows, type SourceRow } from './wire/source-rows.js';

/**
 * The source rows of a title, in those of the wanted countries that the plan was bought for.
 * @param wanted ISO 3166-1; none for all countries of the plan
 */
export function rowsOf(
  found: WatchmodeTitle,
  wanted: readonly string[],
  { stage, sources }: WatchmodeStage,
): readonly SourceRow[] {
  const { world, clock, watchmode } = stage;
  const today = dayOf(clock.now());
  const { title } = found;
  const offers = watchmode.regions
    .filter((region) => wanted.length === 0 || wanted.includes(region))
    .flatMap((region) => world.offers.of(title, { today, region }))
    .filter(knownTo('watchmode', title));
  const seasons = title.mediaType === 'tv' ? world.arrivals.seasons(title, today) : [];
  return sourceRows(found, { offers, sources, seasons });
}
