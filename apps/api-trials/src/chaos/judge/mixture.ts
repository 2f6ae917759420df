import type { DayLists } from '../world.js';
import type { Complaint } from './tally.js';

/** The parts of a trending list that tell from which days its sources are. */
export interface RankedAnswer {
  readonly media_type: string;
  readonly window: string;
  readonly entries: readonly {
    readonly tmdb_id: number;
    readonly sources: readonly { readonly source: string; readonly rank: number }[];
  }[];
}

/** TMDB gives its lists by pages; a day may begin between two. */
const PAGE = 20;

/** From which days (by place) all of a source's ranks in an answer may be, and why it is from none. */
export interface SourceDays {
  readonly days: readonly number[];
  readonly complaint: Complaint;
}

/**
 * From which days the part of one source is: on each of them the source had every title of the answer at the rank that
 * the answer tells. Pages of two days in a row count as of the later one: then the source itself has mixed them.
 */
export function daysOf(answer: RankedAnswer, source: string, days: readonly DayLists[]): SourceDays {
  const list = `${source} ${answer.media_type} ${answer.window}`;
  const places = answer.entries.flatMap(({ tmdb_id: tmdbId, sources }) =>
    sources.filter((rank) => rank.source === source).map(({ rank }) => ({ tmdbId, rank })),
  );
  const candidates = days.flatMap((lists, day) => (fits(places, lists.get(list)) ? [day] : []));
  if (candidates.length > 0) return { days: candidates, complaint: undefined };
  const straddling = days.flatMap((lists, day) =>
    day > 0 && straddles(places, days[day - 1]?.get(list), lists.get(list)) ? [day] : [],
  );
  if (straddling.length > 0) return { days: straddling, complaint: undefined };
  return { days: [], complaint: `${list}: no day had these ranks: ${told(places, list, days)}` };
}

interface Place {
  readonly tmdbId: number;
  readonly rank: number;
}

type List = readonly (number | undefined)[] | undefined;

/** Where the source does not know the title's number at TMDB, we have looked it up: any may be right. */
const fits = (places: readonly Place[], list: List): boolean =>
  list !== undefined &&
  places.every(({ tmdbId, rank }) => {
    const there = list[rank - 1];
    return rank <= list.length && (there === undefined || there === tmdbId);
  });

function straddles(places: readonly Place[], before: List, after: List): boolean {
  const pageOf = ({ rank }: Place): number => Math.floor((rank - 1) / PAGE);
  return [...new Set(places.map(pageOf))].every((number) => {
    const page = places.filter((place) => pageOf(place) === number);
    return fits(page, before) || fits(page, after);
  });
}

/** Each rank with the days that had it, for whoever has to find out. */
const told = (places: readonly Place[], list: string, days: readonly DayLists[]): string =>
  places
    .slice(0, 12)
    .map((place) => {
      const fitting = days.flatMap((lists, day) => (fits([place], lists.get(list)) ? [day] : []));
      return `${place.rank}=${place.tmdbId}@${fitting.join('/') || '-'}`;
    })
    .join(' ');
