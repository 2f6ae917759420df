import type { MediaType } from '@radarr/streaming-api-client';

/** A title that a page may be about. */
export interface TitleRef {
  readonly mediaType: MediaType;
  readonly tmdbId: number;
}

/** What a host does with titles. */
export interface ReleaseActions {
  /** Hears which title was chosen. */
  readonly onMovieSelect?: ((tmdbId: number) => void) | undefined;
  /** Where the host has a page about a title. @default titles are no links */
  readonly hrefFor?: ((title: TitleRef) => string) | undefined;
}
