import type { CalendarDate, MediaType, TitleFacts } from '@radarr/streaming-core';
import type { TraktTitle } from '../wire/title-object.js';

/**
 * What Trakt tells of a title, or undefined when it does not even tell its name. Its rating and votes are left out: they
 * are those of Trakt's members, and the fields are TMDB's. So are its images, which must not be linked to.
 */
export function toTitleFacts(mediaType: MediaType, title: TraktTitle): TitleFacts | undefined {
  if (title.title === undefined) return undefined;
  const releaseDate = mediaType === 'movie' ? title.released : firstAirDate(title);
  return {
    title: title.title,
    ...(releaseDate !== undefined && { releaseDate }),
    ...(title.overview !== undefined && { overview: title.overview }),
  };
}

/**
 * The day of the first broadcast where it was broadcast. Trakt gives the moment in UTC, by which an evening in New York
 * is the next day.
 */
function firstAirDate({ first_aired: firstAired, airs }: TraktTitle): CalendarDate | undefined {
  const at = new Date(firstAired ?? '');
  if (Number.isNaN(at.getTime())) return undefined;
  return dayIn(airs?.timezone ?? 'UTC', at) ?? dayIn('UTC', at);
}

function dayIn(timeZone: string, at: Date): CalendarDate | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}`;
  } catch {
    // Not a time zone that this machine knows.
    return undefined;
  }
}
