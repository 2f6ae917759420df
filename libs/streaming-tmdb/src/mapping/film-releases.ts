import type {
  CalendarDate,
  ComingSoonQuery,
  ReleaseRow,
  SearchHit,
  TitleFacts,
} from '@radarr/streaming-core';
import { RELEASE_TYPE, type TmdbReleaseDate, type TmdbReleaseDates } from '../wire/release-dates.js';
import { providersInNote } from './note-providers.js';

type Arrival = Pick<ReleaseRow, 'date' | 'provider'>;

/**
 * The digital releases of a film in a region within the days that are asked for, one row for each day and provider.
 * The days are the region's own, out of the film's release dates; the day in the list that named the film is not used.
 */
export function toFilmReleases(
  film: SearchHit,
  dates: TmdbReleaseDates,
  query: Pick<ComingSoonQuery, 'region' | 'from' | 'to'>,
): ReleaseRow[] {
  const releaseDate = firstRelease(dates);
  const facts = { ...withoutDay(film.facts), ...(releaseDate !== undefined && { releaseDate }) };
  const arrivals = dates.results
    .filter(({ iso_3166_1: country }) => country === query.region)
    .flatMap(({ release_dates: rows }) => rows.flatMap((row) => arrivalsOf(row, query)));
  const once = new Map(
    arrivals.map((arrival) => [`${arrival.date} ${arrival.provider?.name ?? ''}`, arrival]),
  );
  return [...once.values()].map((arrival) => ({ ...rowOf(film, facts), ...arrival }));
}

/**
 * What is left to say when a film's release dates could not be had: the day in the list that named the film. A day
 * outside of those that are asked for is the film's first release instead and says nothing of the region; nor is it sure
 * that one within them is the region's own.
 */
export function toUnconfirmedReleases(
  film: SearchHit,
  { from, to }: Pick<ComingSoonQuery, 'from' | 'to'>,
): ReleaseRow[] {
  const { releaseDate: date } = film.facts;
  if (date === undefined || date < from || date > to) return [];
  return [{ ...rowOf(film, withoutDay(film.facts)), date, elsewhere: true }];
}

const rowOf = ({ mediaType, tmdbId }: SearchHit, facts: TitleFacts) => ({
  mediaType,
  ids: { tmdbId },
  facts,
});

function arrivalsOf(
  { type, release_date: date, note }: TmdbReleaseDate,
  { from, to }: Pick<ComingSoonQuery, 'from' | 'to'>,
): Arrival[] {
  if (type !== RELEASE_TYPE.digital || date === undefined || date < from || date > to) return [];
  const names = providersInNote(note);
  return names.length === 0 ? [{ date }] : names.map((name) => ({ date, provider: { name } }));
}

/** A list that is asked for a region may tell the region's day in place of the first release: it is no fact of the film. */
function withoutDay(facts: TitleFacts): TitleFacts {
  const { releaseDate, ...others } = facts;
  return releaseDate === undefined ? facts : others;
}

/** The first release worldwide as TMDB counts it, which is without premieres at festivals. */
function firstRelease({ results }: TmdbReleaseDates): CalendarDate | undefined {
  const days = results
    .flatMap(({ release_dates: rows }) => rows)
    .filter(({ type }) => type !== RELEASE_TYPE.premiere)
    .flatMap(({ release_date: day }) => day ?? []);
  return days.sort()[0];
}
