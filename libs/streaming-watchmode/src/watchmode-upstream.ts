import type { Upstream } from '@radarr/streaming-core';
import { watchmodeAvailability } from './capabilities/availability-lookup.js';
import { watchmodeComingSoon } from './capabilities/coming-soon-feed.js';
import { watchmodeCredits } from './capabilities/credit-account.js';
import { watchmodeProviders } from './capabilities/provider-directory.js';
import { createWatchmodeClient } from './client/create-watchmode-client.js';
import type { WatchmodeOptions } from './client/watchmode-options.js';

/** Watchmode as an upstream. */
export interface WatchmodeUpstream extends Required<
  Pick<Upstream, 'id' | 'availability' | 'providers' | 'comingSoon' | 'credits'>
> {
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/**
 * Watchmode as an upstream: where titles can be watched, on which providers, and what arrives. Its calls are paid for:
 * reserve what `credits.costOf` says before each. A call is made once and never costs more than that.
 * @throws {InvalidInput} `INVALID_INPUT` when the key is empty, the base URL is no http(s) address, a region is no
 *   country code or the month's day is out of range
 */
export function createWatchmodeUpstream(options: WatchmodeOptions): WatchmodeUpstream {
  const client = createWatchmodeClient(options);
  return {
    id: 'watchmode',
    availability: watchmodeAvailability(client, options.regions ?? []),
    providers: watchmodeProviders(client),
    comingSoon: watchmodeComingSoon(client),
    credits: watchmodeCredits(client),
    close: () => client.close(),
  };
}
