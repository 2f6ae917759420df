import type { TrendingEntry, TrendingListKey, TrendingSnapshot } from '@radarr/streaming-core';
import type { TrendingEntryEntity } from '../entities/trending-entry.entity.js';

/** The entries of a snapshot as the records of one bulk insert, by the names of the columns. */
export function toRecords(entries: readonly TrendingEntry[]): Record<string, unknown>[] {
  return entries.map((entry) => ({
    rank: entry.rank,
    tmdb_id: entry.tmdbId,
    title: entry.title,
    score: entry.score,
    watchers: entry.watchers,
    release_date: entry.releaseDate,
    poster_path: entry.posterPath,
    backdrop_path: entry.backdropPath,
    overview: entry.overview,
    vote_average: entry.voteAverage,
    vote_count: entry.voteCount,
    popularity: entry.popularity,
    evidence: entry.sources,
  }));
}

/** The snapshot that the rows of a list make, best rank first; undefined when there are none. */
export function toSnapshot(rows: readonly TrendingEntryEntity[]): TrendingSnapshot | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    entries: rows.map(toEntry),
    fetchedAt: first.fetchedAt.toISOString(),
    expiresAt: first.expiresAt.toISOString(),
  };
}

function toEntry(row: TrendingEntryEntity): TrendingEntry {
  const { mediaType, tmdbId, title, rank, score, evidence } = row;
  return {
    mediaType,
    tmdbId,
    title,
    rank,
    score,
    ...(row.watchers !== null && { watchers: row.watchers }),
    ...(row.releaseDate !== null && { releaseDate: row.releaseDate }),
    ...(row.posterPath !== null && { posterPath: row.posterPath }),
    ...(row.backdropPath !== null && { backdropPath: row.backdropPath }),
    ...(row.overview !== null && { overview: row.overview }),
    ...(row.voteAverage !== null && { voteAverage: row.voteAverage }),
    ...(row.voteCount !== null && { voteCount: row.voteCount }),
    ...(row.popularity !== null && { popularity: row.popularity }),
    sources: evidence,
  };
}

/** The three columns that name a list, in the order in which the statements take them. */
export const listColumns = ({ source, mediaType, window }: TrendingListKey): string[] => [
  source,
  mediaType,
  window,
];
