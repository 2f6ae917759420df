import type { MediaType, TitleKey, CalendarDate, Instant } from '../title.js';
import type { CallOptions } from '../upstream.js';

/** A title that a person wants to watch. */
export interface WatchlistTitle extends TitleKey {
  readonly title: string;
  readonly year?: number;
  /** First release (film) or first air date (show). */
  readonly releaseDate?: CalendarDate;
  /** When the person put it there. */
  readonly listedAt: Instant;
}

/** A person's watchlist. */
export interface Watchlist {
  /** As the person ranked them. */
  readonly titles: readonly WatchlistTitle[];
  /** Titles that the upstream has without TMDB's number, which nothing can be said about. */
  readonly unidentified: number;
  readonly fetchedAt: Instant;
}

/** Whose list, and which part of it. */
export interface WatchlistQuery {
  readonly mediaType: MediaType;
  readonly accessToken: string;
}

/** The capability to read the lists of a person who has connected an account. */
export interface PersonalLists {
  /**
   * The whole watchlist; an empty one is a value.
   * @throws {StreamingError} an `UPSTREAM_*` code; `UPSTREAM_AUTH` when the token is taken no more
   */
  watchlist(query: WatchlistQuery, call?: CallOptions): Promise<Watchlist>;
}
