import type { MediaType } from '../title.js';

/**
 * Watchmode's numbers are its own and unique over films, shows and people, unlike TMDB's. People's begin with a 7, as
 * in reality; each range has room for the largest world.
 */
const FIRST_TITLE: Readonly<Record<MediaType, number>> = { movie: 1_000_001, tv: 3_000_001 };
const FIRST_PERSON = 7_100_001;

/** Where a title stands in the world. */
export interface TitlePlace {
  readonly mediaType: MediaType;
  /** Its place on the shelf of its kind. */
  readonly index: number;
}

/** Watchmode's number of a title. */
export function watchmodeId({ mediaType, index }: TitlePlace): number {
  return FIRST_TITLE[mediaType] + index;
}

/** The place of the title that has a number; the shelf may end before it. Undefined for numbers of nothing or people. */
export function placeOfWatchmodeId(id: number): TitlePlace | undefined {
  if (!Number.isInteger(id) || id < FIRST_TITLE.movie || id >= FIRST_PERSON) return undefined;
  const mediaType = id < FIRST_TITLE.tv ? 'movie' : 'tv';
  return { mediaType, index: id - FIRST_TITLE[mediaType] };
}

/** Watchmode's number of a person. */
export function watchmodePersonId(ordinal: number): number {
  return FIRST_PERSON + ordinal;
}
