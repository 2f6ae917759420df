import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { TraktClient } from '../client/trakt-client.js';
import { sandboxClient } from '../testing/sandbox-client.js';
import { traktTrendingFeed } from './trending-feed.js';

let sandbox: Sandbox;
let client: TraktClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  client = sandboxClient(sandbox.urls);
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

describe('the trending feed of Trakt', () => {
  it.each([
    ['day', 'watchers', '/shows/trending'],
    ['week', 'watcher_count', '/shows/watched/{period}'],
  ] as const)('measures the %s by %s', async (window, metric, endpoint) => {
    const feed = await traktTrendingFeed(client).trending({ mediaType: 'tv', window, limit: 30 });
    expect(new Set(feed.rows.map((row) => row.metric?.name))).toEqual(new Set([metric]));
    expect(sandbox.counts().trakt.endpoints).toEqual({ [`GET ${endpoint}`]: 1 });
  });

  it('skips no rank where Trakt lowers the limit', async () => {
    const feed = await traktTrendingFeed(client).trending({ mediaType: 'tv', window: 'day', limit: 600 });
    expect(feed.rows.at(-1)?.rank).toBe(600);
    expect(sandbox.counts().trakt.total).toBe(3);
  });

  it('keeps rows that Trakt cannot tie to TMDB', async () => {
    const { rows } = await traktTrendingFeed(client).trending({ mediaType: 'tv', window: 'day', limit: 600 });
    expect(rows.some(({ ids }) => ids.tmdbId === undefined && ids.imdbId !== undefined)).toBe(true);
    expect(rows.some(({ ids }) => ids.tmdbId === undefined && ids.imdbId === undefined)).toBe(true);
  });

  it('takes an empty list for a fault of Trakt', async () => {
    sandbox.faults.setUnknown({ upstream: 'trakt', kind: 'empty-list' });
    const asked = traktTrendingFeed(client).trending({ mediaType: 'movie', window: 'day', limit: 20 });
    await expect(asked).rejects.toMatchObject({
      code: 'UPSTREAM_RESPONSE',
      message: 'trakt sent an empty trending list.',
    });
  });
});
