import { GENRES } from '../genres.js';

/** A genre in Watchmode's own numbers. */
export interface WatchmodeGenre {
  readonly id: number;
  readonly name: string;
  /** TMDB's number; null or 0 for a genre that TMDB does not have. */
  readonly tmdbId: number | null;
}

const OWN_GENRES: readonly Omit<WatchmodeGenre, 'id'>[] = [
  { name: 'Anime', tmdbId: null },
  { name: 'Food', tmdbId: 0 },
];

/** All genres: TMDB's, and two that only Watchmode has. */
export const WATCHMODE_GENRES: readonly WatchmodeGenre[] = [
  ...Array.from(GENRES, ([tmdbId, { name }]) => ({ name, tmdbId })),
  ...OWN_GENRES,
].map((genre, index) => ({ id: index + 1, ...genre }));

/** The genres that TMDB's numbers stand for. */
export function watchmodeGenres(tmdbIds: readonly number[]): readonly WatchmodeGenre[] {
  return WATCHMODE_GENRES.filter(({ tmdbId }) => tmdbId !== null && tmdbIds.includes(tmdbId));
}
