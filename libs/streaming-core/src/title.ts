/** The two kinds of title. Their TMDB numbers overlap, so a number alone names nothing. */
export const MEDIA_TYPES = ['movie', 'tv'] as const;

/** A film (`movie`) or a show (`tv`). */
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The identity of a title: always both parts. TMDB 105 is a film and a show. */
export interface TitleKey {
  readonly mediaType: MediaType;
  readonly tmdbId: number;
}

/** A title's key as text, for maps, cache keys and logs: `movie:603`. */
export function titleKeyText(key: TitleKey): string {
  return `${key.mediaType}:${key.tmdbId}`;
}

/** What an upstream knows of a title beside its identity. An absent field is not known; it is never empty text. */
export interface TitleFacts {
  readonly title: string;
  /** First release (film) or first air date (show). */
  readonly releaseDate?: CalendarDate;
  /** TMDB's poster path, such as `/abc.jpg`: an image base URL and a size go before it. */
  readonly posterPath?: string;
  readonly backdropPath?: string;
  readonly overview?: string;
  /** TMDB's average vote, 0 to 10. */
  readonly voteAverage?: number;
  readonly voteCount?: number;
  /** TMDB's popularity: unbounded, only good for comparing. */
  readonly popularity?: number;
}

/** A day without a time or a zone: `2026-05-01`. It never moves with a time zone. */
export type CalendarDate = string;

/** A moment in UTC, ISO 8601: `2026-05-01T12:00:00.000Z`. Text, so that it survives every cache. */
export type Instant = string;
