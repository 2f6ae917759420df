import { MEDIA_TYPES, type IdMapping, type TitleKey } from '@radarr/streaming-core';

/** A row of the id map that every rule of its table allows. */
export interface StorableMapping extends TitleKey {
  /** A whole number above zero, so that numbers can be compared. */
  readonly watchmodeId: string | null;
  readonly imdbId: string | null;
}

const WATCHMODE_ID = /^[1-9][0-9]{0,17}$/;
const IMDB_ID = /^tt[0-9]{1,12}$/;

/** The largest `integer` of PostgreSQL. */
const LARGEST_TMDB_ID = 2 ** 31 - 1;

/**
 * What of a row can be kept: one bad row must not fail a million good ones. An id that is none counts as not known.
 * @returns undefined when the row names no title, or no id of it: then it says nothing
 */
export function storableMapping(row: IdMapping): StorableMapping | undefined {
  if (!isStorableKey(row)) return undefined;
  const watchmodeId = idOf(row.watchmodeId, WATCHMODE_ID);
  const imdbId = idOf(row.imdbId, IMDB_ID);
  if (watchmodeId === null && imdbId === null) return undefined;
  return { mediaType: row.mediaType, tmdbId: row.tmdbId, watchmodeId, imdbId };
}

/** Whether the table could hold a title of this key at all. */
export function isStorableKey({ mediaType, tmdbId }: TitleKey): boolean {
  return (
    Number.isInteger(tmdbId) && tmdbId > 0 && tmdbId <= LARGEST_TMDB_ID && MEDIA_TYPES.includes(mediaType)
  );
}

function idOf(id: string | undefined, shape: RegExp): string | null {
  return id !== undefined && shape.test(id) ? id : null;
}
