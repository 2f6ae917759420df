import type { CallOptions, MediaType } from '@radarr/streaming-core';
import type { TraktHistoryRow } from '../wire/history-rows.js';
import type { TraktLastActivities } from '../wire/last-activities.js';
import type { TraktSettings } from '../wire/settings.js';
import type { TraktTitle } from '../wire/title-object.js';
import type { TraktWatchlistRow } from '../wire/watchlist-rows.js';
import type { TraktList, TraktPage } from './trakt-list.js';

/** Which part of a history is wanted. */
export interface TraktHistoryPage extends Omit<TraktPage, 'mediaType'> {
  /** @default films and episodes together */
  readonly mediaType?: MediaType;
}

/** Which recommendations are wanted. */
export interface TraktRecommendationQuery {
  readonly mediaType: MediaType;
  /** At most 100. @default Trakt's own, 10 */
  readonly limit?: number;
  /** Leave out what the person has. @default Trakt's own */
  readonly ignoreCollected?: boolean;
  /** Leave out what is on the watchlist already. @default Trakt's own */
  readonly ignoreWatchlisted?: boolean;
}

/**
 * Trakt's API for one person, by an access token. Its methods throw as those of `TraktClient` do; a token that Trakt
 * does not take (any more) is `UPSTREAM_AUTH`.
 */
export interface TraktUserClient {
  /** Who the person is. */
  settings(call?: CallOptions): Promise<TraktSettings>;
  /** When the person last did what. */
  lastActivities(call?: CallOptions): Promise<TraktLastActivities>;
  /** What the person wants to watch, as they ranked it. */
  watchlist(part: TraktPage, call?: CallOptions): Promise<TraktList<TraktWatchlistRow>>;
  /** What the person watched, the latest first. */
  history(part: TraktHistoryPage, call?: CallOptions): Promise<TraktList<TraktHistoryRow>>;
  /** What Trakt recommends to the person, best first. */
  recommendations(query: TraktRecommendationQuery, call?: CallOptions): Promise<readonly TraktTitle[]>;
}
