import type { MediaType, Watchlist, WatchlistTitle } from '@radarr/streaming-core';
import type { TraktWatchlistRow } from '../wire/watchlist-rows.js';
import { toTitleFacts } from './title-facts.js';

/** A whole watchlist in its order. */
export interface WatchlistRows {
  readonly mediaType: MediaType;
  readonly rows: readonly TraktWatchlistRow[];
}

/**
 * The titles of a watchlist, each once: a list that changes while its pages are fetched repeats some. A title without
 * TMDB's number or without a name is only counted.
 */
export function toWatchlistTitles({
  mediaType,
  rows,
}: WatchlistRows): Pick<Watchlist, 'titles' | 'unidentified'> {
  const titles = new Map<number, WatchlistTitle>();
  let unidentified = 0;
  for (const row of rows) {
    const title = toWatchlistTitle(mediaType, row);
    if (title === undefined) unidentified += 1;
    else if (!titles.has(title.tmdbId)) titles.set(title.tmdbId, title);
  }
  return { titles: [...titles.values()], unidentified };
}

function toWatchlistTitle(
  mediaType: MediaType,
  { title, listedAt }: TraktWatchlistRow,
): WatchlistTitle | undefined {
  const tmdbId = title?.ids.tmdb;
  const facts = title && toTitleFacts(mediaType, title);
  if (tmdbId === undefined || facts === undefined) return undefined;
  const { releaseDate } = facts;
  return {
    mediaType,
    tmdbId,
    title: facts.title,
    listedAt,
    ...(title?.year !== undefined && { year: title.year }),
    ...(releaseDate !== undefined && { releaseDate }),
  };
}
