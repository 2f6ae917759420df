import type { Upstream } from '@radarr/streaming-core';
import { createTmdbClient } from './client/create-tmdb-client.js';
import type { TmdbOptions } from './client/tmdb-options.js';
import { tmdbTitleDirectory } from './capabilities/title-directory.js';
import { tmdbTrendingFeed } from './capabilities/trending-feed.js';

/** TMDB as an upstream. */
export interface TmdbUpstream extends Required<Pick<Upstream, 'id' | 'trending' | 'titles'>> {
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/**
 * TMDB as an upstream: what is trending, what a title is, which title an IMDb id names.
 * @throws {InvalidInput} `INVALID_INPUT` when the key is empty or the base URL is no http(s) address
 */
export function createTmdbUpstream(options: TmdbOptions): TmdbUpstream {
  const client = createTmdbClient(options);
  return {
    id: 'tmdb',
    trending: tmdbTrendingFeed(client),
    titles: tmdbTitleDirectory(client),
    close: () => client.close(),
  };
}
