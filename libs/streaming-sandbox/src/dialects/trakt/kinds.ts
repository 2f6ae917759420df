import type { MediaType } from '../../world/title.js';

/** Trakt's words for a kind of title: in paths and in rows. */
export interface TraktKind {
  readonly mediaType: MediaType;
  readonly plural: 'movies' | 'shows';
  readonly singular: 'movie' | 'show';
}

/** Both kinds. */
export const TRAKT_KINDS: readonly TraktKind[] = [
  { mediaType: 'movie', plural: 'movies', singular: 'movie' },
  { mediaType: 'tv', plural: 'shows', singular: 'show' },
];
