import type { IdMapping, MediaType } from '@radarr/streaming-core';

/** The fields of a row that we read, as they stand there. */
export interface MapRow {
  readonly watchmodeId: string;
  readonly imdbId: string;
  readonly tmdbId: string;
  readonly tmdbType: string;
}

/** Why a row cannot be read, in one sentence. */
export interface UnreadableRow {
  readonly reason: string;
}

/** The highest number of TMDB's that we keep: it must fit into 32 bits everywhere. */
const MAX_TMDB_ID = 2_147_483_647;
const NUMBER = /^[1-9]\d{0,14}$/;
const IMDB_ID = /^tt\d{1,15}$/;

/** Reads a row: the mapping, undefined when TMDB does not have the title, or what is wrong with the row. */
export function readMapRow(row: MapRow): IdMapping | UnreadableRow | undefined {
  const { watchmodeId, imdbId, tmdbId, tmdbType } = row;
  if (!NUMBER.test(watchmodeId)) return { reason: 'The Watchmode ID is no number.' };
  if (imdbId !== '' && !IMDB_ID.test(imdbId)) return { reason: 'The IMDB ID is no id of a title.' };
  if (tmdbId === '') return undefined;
  if (!NUMBER.test(tmdbId) || Number(tmdbId) > MAX_TMDB_ID) return { reason: 'The TMDB ID is no number.' };
  if (!isMediaType(tmdbType)) return { reason: 'The TMDB Type is neither movie nor tv.' };
  const number = Number(tmdbId);
  // Written out twice: a spread for each of a million rows would double the time of the whole reading.
  return imdbId === ''
    ? { mediaType: tmdbType, tmdbId: number, watchmodeId }
    : { mediaType: tmdbType, tmdbId: number, watchmodeId, imdbId };
}

const isMediaType = (text: string): text is MediaType => text === 'movie' || text === 'tv';
