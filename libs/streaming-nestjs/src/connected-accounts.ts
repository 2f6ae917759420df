import { AccountService, WatchlistService } from '@radarr/streaming-aggregation';
import type { StreamingCache } from '@radarr/streaming-cache';
import type { Upstream, UpstreamId } from '@radarr/streaming-core';
import { AccountRepository } from '@radarr/streaming-database';
import type { StreamingModuleOptions } from './streaming-options.js';

/** What there is for the account at one upstream. */
export interface ConnectedAccount {
  readonly accounts: AccountService;
  /** Absent when the upstream has no personal lists. */
  readonly watchlist?: WatchlistService;
}

/** The accounts that people can connect: one at each upstream that lets them. */
export class ConnectedAccounts {
  private readonly byUpstream: ReadonlyMap<UpstreamId, ConnectedAccount>;

  constructor(options: StreamingModuleOptions, cache: StreamingCache) {
    this.byUpstream = new Map(
      options.upstreams.flatMap((upstream) => {
        const account = accountAt(upstream, options, cache);
        return account ? [[upstream.id, account] as const] : [];
      }),
    );
  }

  /** The account at an upstream; undefined when that lets nobody connect one, or there are no keys for secrets. */
  at(upstream: UpstreamId): ConnectedAccount | undefined {
    return this.byUpstream.get(upstream);
  }

  /** All of them, by upstream. */
  all(): readonly (readonly [UpstreamId, ConnectedAccount])[] {
    return [...this.byUpstream];
  }
}

function accountAt(
  { id, accounts: access, personalLists }: Upstream,
  { dataSource, secretKeys, sourceDeadlineMs, onEvent }: StreamingModuleOptions,
  cache: StreamingCache,
): ConnectedAccount | undefined {
  if (!access || !secretKeys) return undefined;
  const accounts = new AccountService({
    upstream: { id, accounts: access },
    store: new AccountRepository(dataSource, secretKeys),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'accounts', event }) }),
  });
  if (!personalLists) return { accounts };
  const deadline = sourceDeadlineMs === undefined ? {} : { sourceDeadlineMs };
  const watchlist = new WatchlistService({ upstream: { id, personalLists }, accounts, cache, ...deadline });
  return { accounts, watchlist };
}
