import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import { UpstreamUnavailable, type Watchlist } from '@radarr/streaming-core';
import { AccountBench } from '../testing/account-bench.js';
import { WatchlistService } from './watchlist-service.js';

const HOUR = 3_600_000;

let bench: AccountBench;
let cache: StreamingCache;
let watchlists: WatchlistService;
let asked: number;
let isAway: boolean;

beforeEach(async () => {
  bench = new AccountBench();
  asked = 0;
  isAway = false;
  const clock = () => bench.now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock, staleMs: 48 * HOUR });
  const upstream = { id: 'trakt', personalLists: { watchlist } };
  watchlists = new WatchlistService({ upstream, accounts: bench.service, cache, clock });
  await bench.connect();
});
afterEach(() => cache.close());

async function watchlist({ accessToken }: { readonly accessToken: string }): Promise<Watchlist> {
  await Promise.resolve();
  asked += 1;
  if (isAway) throw new UpstreamUnavailable('trakt', 'trakt is away.');
  bench.world.require(accessToken);
  const listedAt = new Date(bench.now).toISOString();
  return {
    titles: [{ mediaType: 'movie', tmdbId: asked, title: 'Paper Harbour', listedAt }],
    unidentified: 1,
    fetchedAt: listedAt,
  };
}

describe('the watchlist', () => {
  it('is asked for once while it is fresh', async () => {
    const [first, second] = await Promise.all([watchlists.read('movie'), watchlists.read('movie')]);
    expect(first).toMatchObject({
      mediaType: 'movie',
      stale: false,
      unidentified: 1,
      titles: [{ tmdbId: 1 }],
    });
    expect(second).toEqual(first);
    await watchlists.read('movie');
    expect(asked).toBe(1);
    bench.now += HOUR;
    await watchlists.read('movie');
    expect(asked).toBe(2);
  });

  it('is the last one that is known, and says why, while the upstream is away', async () => {
    await watchlists.read('movie');
    bench.now += HOUR;
    isAway = true;
    await watchlists.read('movie');
    expect(await watchlists.read('movie')).toMatchObject({
      stale: true,
      failure: { reason: 'trakt is away.' },
    });
    await expect(watchlists.read('tv')).rejects.toMatchObject({ code: 'ALL_UPSTREAMS_FAILED' });
  });

  it('is for nobody without an account, nor after it was forgotten', async () => {
    await watchlists.read('movie');
    await watchlists.forget();
    await bench.service.disconnect();
    await expect(watchlists.read('movie')).rejects.toMatchObject({ code: 'ACCOUNT_NOT_CONNECTED' });
    bench.now += 1_000;
    await bench.connect();
    expect((await watchlists.read('movie')).titles).toMatchObject([{ tmdbId: 2 }]);
  });

  it('of one person is never shown to the next', async () => {
    await watchlists.read('movie');
    await bench.connect();
    expect((await watchlists.read('movie')).titles).toMatchObject([{ tmdbId: 2 }]);
  });

  it('says that the account must be connected anew when it turns out so', async () => {
    bench.world.shutOut();
    bench.now += HOUR;
    await expect(watchlists.read('movie')).rejects.toMatchObject({ code: 'ACCOUNT_NOT_CONNECTED' });
    expect(await bench.status()).toBe('broken');
  });
});
