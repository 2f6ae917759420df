import { isoDate } from '../../../world/calendar-day.js';
import type { ReleaseRow } from '../../../world/releases/release-row.js';

/**
 * A film's releases by country. The time of day is midnight UTC and means nothing: it is a calendar date.
 * @see https://developer.themoviedb.org/reference/movie-release-dates
 */
export function releaseDates(rows: readonly ReleaseRow[]): readonly unknown[] {
  const byRegion = new Map<string, ReleaseRow[]>();
  for (const row of rows) byRegion.set(row.region, [...(byRegion.get(row.region) ?? []), row]);
  return Array.from(byRegion, ([region, own]) => ({
    iso_3166_1: region,
    release_dates: own.map(({ type, day, note }) => ({
      certification: CERTIFICATIONS[region] ?? '',
      descriptors: [],
      iso_639_1: '',
      note,
      release_date: `${isoDate(day)}T00:00:00.000Z`,
      type,
    })),
  }));
}

/** What most films are rated; elsewhere nobody has entered it. */
const CERTIFICATIONS: Readonly<Record<string, string>> = { US: 'PG-13', GB: '12A', DE: '12' };
