/** TMDB's numbers for the ways in which a film comes out. @see https://developer.themoviedb.org/reference/movie-release-dates */
export const RELEASE_TYPES = {
  premiere: 1,
  limited: 2,
  theatrical: 3,
  digital: 4,
  physical: 5,
  tv: 6,
} as const;

/** One day on which a film comes out in one region. */
export interface ReleaseRow {
  readonly region: string;
  readonly type: (typeof RELEASE_TYPES)[keyof typeof RELEASE_TYPES];
  /** As a day number. */
  readonly day: number;
  /** Free text of whoever entered it: a service, `VOD`, `Blu-ray`, or nothing. */
  readonly note: string;
}
