import { getTimezonesForCountry } from 'countries-and-timezones';
import type { CalendarDate, Region } from '@radarr/streaming-core';

/**
 * The day that it is in a region: as long as it is still that day anywhere in the region. In the United States the day
 * ends at midnight in Hawaii. A region that is not known goes by UTC.
 */
export function todayIn(region: Region, nowMs: number): CalendarDate {
  const days = calendarsOf(region).map((calendar) => calendar.format(nowMs));
  return days.toSorted()[0] ?? new Date(nowMs).toISOString().slice(0, 10);
}

/** The day that lies so many days after another. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  const day = new Date(`${date}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Making a calendar takes far longer than reading it. */
const calendars = new Map<Region, readonly Intl.DateTimeFormat[]>();

function calendarsOf(region: Region): readonly Intl.DateTimeFormat[] {
  const known = calendars.get(region);
  if (known) return known;
  const zones = getTimezonesForCountry(region) ?? [];
  // One zone for each pair of offsets: the day can differ between these only.
  const distinct = new Map(
    zones.map(({ name, utcOffset, dstOffset }) => [`${utcOffset}/${dstOffset}`, name]),
  );
  const made = [...distinct.values()].map(
    // Canada writes dates as ISO 8601 does.
    (timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }),
  );
  calendars.set(region, made);
  return made;
}
