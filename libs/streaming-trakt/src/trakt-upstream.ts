import type { Upstream } from '@radarr/streaming-core';
import { traktAccountAccess } from './capabilities/account-access.js';
import { traktPersonalLists } from './capabilities/personal-lists.js';
import { traktTrendingFeed } from './capabilities/trending-feed.js';
import { createTraktClient } from './client/create-trakt-client.js';
import { createTraktOAuth } from './client/create-trakt-oauth.js';
import type { TraktOptions } from './client/trakt-options.js';

/** Trakt as an upstream. Accounts and personal lists are there when the application's secret is. */
export interface TraktUpstream
  extends Required<Pick<Upstream, 'id' | 'trending'>>, Pick<Upstream, 'accounts' | 'personalLists'> {
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/**
 * Trakt as an upstream: what is trending, and with a client secret the accounts of people and their watchlists. It
 * offers no title directory, though single titles could be searched: each would cost one of 500 requests in 5 minutes,
 * and an answer has neither poster nor TMDB's votes.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id or a given secret is empty or a base URL is no http(s) address
 */
export function createTraktUpstream(options: TraktOptions): TraktUpstream {
  const client = createTraktClient(options);
  const { clientSecret } = options;
  const oauth = clientSecret === undefined ? undefined : createTraktOAuth({ ...options, clientSecret });
  return {
    id: 'trakt',
    trending: traktTrendingFeed(client),
    ...(oauth && {
      accounts: traktAccountAccess({ oauth, client }),
      personalLists: traktPersonalLists(client),
    }),
    close: () => {
      client.close();
      oauth?.close();
    },
  };
}
