import type { Upstream } from '@radarr/streaming-core';
import { traktTrendingFeed } from './capabilities/trending-feed.js';
import { createTraktClient } from './client/create-trakt-client.js';
import type { TraktOptions } from './client/trakt-options.js';

/** Trakt as an upstream. */
export interface TraktUpstream extends Required<Pick<Upstream, 'id' | 'trending'>> {
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/**
 * Trakt as an upstream: what is trending. It offers no title directory, though single titles could be searched: each
 * would cost one of 500 requests in 5 minutes, and an answer has neither poster nor TMDB's votes.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id is empty or the base URL is no http(s) address
 */
export function createTraktUpstream(options: TraktOptions): TraktUpstream {
  const client = createTraktClient(options);
  return { id: 'trakt', trending: traktTrendingFeed(client), close: () => client.close() };
}
