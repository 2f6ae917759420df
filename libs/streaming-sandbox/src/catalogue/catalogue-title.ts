import type { MediaType } from '../world/title.js';

/** The facts of one real title. Null where the facts are not known and the world has to invent. */
export interface CatalogueTitle {
  readonly mediaType: MediaType;
  readonly tmdbId: number;
  readonly name: string;
  readonly originalName: string;
  /** `YYYY-MM-DD`, or only `YYYY`. */
  readonly date: string;
  readonly originalLanguage: string | null;
  readonly genreIds: readonly number[] | null;
  readonly voteAverage: number | null;
  readonly voteCount: number | null;
  readonly popularity: number | null;
  readonly imdbId: string | null;
  readonly traktId: number | null;
  readonly slug: string | null;
  readonly tvdbId: number | null;
}
