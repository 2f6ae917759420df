/** A film (`movie`) or a show (`tv`). TMDB's numbers of the two overlap. */
export type MediaType = 'movie' | 'tv';

/** Both kinds of title. */
export const MEDIA_TYPES: readonly MediaType[] = ['movie', 'tv'];

/** What names a title: enough to find it elsewhere. */
export interface TitleIdentity {
  readonly tmdbId: number;
  readonly imdbId: string | null;
  readonly name: string;
  readonly year: number | null;
}

/** One title of the world, as no upstream would write it: each dialect words it in its own way. */
export interface Title extends TitleIdentity {
  readonly mediaType: MediaType;
  /** Its place on the shelf of its kind, from 0. */
  readonly index: number;
  readonly traktId: number;
  readonly slug: string;
  /** TheTVDB's number; shows only. */
  readonly tvdbId: number | null;
  readonly originalName: string;
  /** ISO 639-1. */
  readonly originalLanguage: string;
  /** TMDB's genre numbers. */
  readonly genreIds: readonly number[];
  /** Invented; empty for some. */
  readonly overview: string;
  /** First release or first air date as `YYYY-MM-DD`; empty when unknown. */
  readonly date: string;
  readonly voteAverage: number;
  readonly voteCount: number;
  readonly popularity: number;
  readonly posterPath: string | null;
  readonly backdropPath: string | null;
  /** Which foreign ids Trakt has for it: some of its rows lack TMDB's, a few lack IMDb's too. */
  readonly traktKnows: { readonly tmdb: boolean; readonly imdb: boolean };
}
