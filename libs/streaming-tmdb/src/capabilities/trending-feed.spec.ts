import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { TmdbClient } from '../client/tmdb-client.js';
import { sandboxClient } from '../testing/sandbox-client.js';
import { tmdbTrendingFeed } from './trending-feed.js';

let sandbox: Sandbox;
let client: TmdbClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  client = sandboxClient(sandbox.urls);
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

const query = { mediaType: 'movie', window: 'day' } as const;
const trending = (limit: number) => tmdbTrendingFeed(client).trending({ ...query, limit });

describe('the trending feed of TMDB', () => {
  it('asks for each page once, and for all at the same time', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'latency', latencyMs: 100 });
    const feed = await trending(100);
    expect(feed.rows).toHaveLength(100);
    expect(feed.rows.at(-1)?.rank).toBe(100);
    const { tmdb } = sandbox.counts();
    expect(tmdb).toMatchObject({ total: 5, maxInFlight: 5 });
    expect(Object.values(tmdb.paths)).toEqual([1, 1, 1, 1, 1]);
  });

  it('asks for no page that it does not need', async () => {
    await trending(20);
    expect(sandbox.counts().tmdb.total).toBe(1);
  });

  it('fails as a whole when one page fails', async () => {
    sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 422, times: 1 });
    await expect(trending(60)).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
  });

  it('takes an empty list for a fault of TMDB', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'empty-list' });
    await expect(trending(20)).rejects.toMatchObject({
      code: 'UPSTREAM_RESPONSE',
      message: 'tmdb sent an empty trending list.',
    });
  });

  it('keeps rows with keys and words that are news', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'unknown-values' });
    expect((await trending(40)).rows).toHaveLength(40);
  });

  it('changes from day to day', async () => {
    const today = await trending(20);
    sandbox.clock.advance(7 * 24 * 60 * 60 * 1000);
    const later = await trending(20);
    expect(later.rows.map(({ ids }) => ids.tmdbId)).not.toEqual(today.rows.map(({ ids }) => ids.tmdbId));
  });
});
