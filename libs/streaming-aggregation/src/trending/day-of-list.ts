import type { CalendarDate, Feed } from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';

/**
 * The day (UTC) of which a list of these feeds is: that of the newest feed. So a list in which one source has long been
 * old is still today's, and a list of nothing but old feeds is no news of today.
 * @throws {Error} when no reading holds a feed
 */
export function dayOfList(readings: readonly Reading<Feed>[]): CalendarDate {
  const newest = readings
    .filter(hasValue)
    .map(({ value }) => value.fetchedAt)
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error('A trending list needs at least one feed.');
  return newest.slice(0, 10);
}
