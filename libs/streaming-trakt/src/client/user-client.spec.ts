import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES } from '@radarr/streaming-core';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import type { UpstreamEvent } from '@radarr/streaming-http';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { connected, sandboxClient, sandboxOAuth } from '../testing/sandbox-client.js';
import type { TraktClient } from './trakt-client.js';
import type { TraktUserClient } from './trakt-user-client.js';

let sandbox: Sandbox;
let client: TraktClient;
let accessToken: string;
let person: TraktUserClient;
let events: UpstreamEvent[];
beforeEach(async () => {
  sandbox = await startSandbox();
  events = [];
  client = sandboxClient(sandbox.urls, { onEvent: (event) => events.push(event) });
  const oauth = sandboxOAuth(sandbox.urls);
  ({ access_token: accessToken } = await connected(sandbox, oauth));
  oauth.close();
  person = client.asUser(accessToken);
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

const CALLS: Readonly<Record<string, (asked: TraktUserClient) => Promise<unknown>>> = {
  settings: (asked) => asked.settings(),
  lastActivities: (asked) => asked.lastActivities(),
  watchlist: (asked) => asked.watchlist({ mediaType: 'tv' }),
  history: (asked) => asked.history({}),
  recommendations: (asked) => asked.recommendations({ mediaType: 'movie' }),
};

describe("Trakt's client for one person", () => {
  it('knows who the person is', async () => {
    const { user } = await person.settings();
    expect(user.username).toMatch(/\S/);
  });

  it('knows when they did what', async () => {
    const { all, movies, shows, episodes, watchlist } = await person.lastActivities();
    const moments = [
      all,
      movies?.watched_at,
      movies?.watchlisted_at,
      shows?.watchlisted_at,
      episodes?.watched_at,
      watchlist?.updated_at,
    ];
    for (const moment of moments) expect(moment).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/);
  });

  it.each(MEDIA_TYPES)('reads the watchlist of %s in its order, page by page', async (mediaType) => {
    const first = await person.watchlist({ mediaType, limit: 2 });
    const second = await person.watchlist({ mediaType, limit: 2, page: 2 });
    expect(first.pagination).toMatchObject({ page: 1, limit: 2 });
    expect(second.pagination).toMatchObject({ page: 2, itemCount: first.pagination.itemCount });
    expect([...first.rows, ...second.rows].map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(first.rows[0]?.title?.title).toMatch(/\S/);
    expect(first.rows[0]?.listedAt).toMatch(/^20\d\d-/);
  });

  it('reads the history, the latest first, by numbers beyond 32 bits', async () => {
    const { rows, pagination } = await person.history({ limit: 100 });
    expect(rows.length).toBe(pagination.itemCount);
    const moments = rows.map(({ watched_at: at }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
    for (const row of rows) expect(row.id).toBeGreaterThan(2 ** 31);
    const kinds = await Promise.all(
      MEDIA_TYPES.map((mediaType) => person.history({ mediaType, limit: 100 })),
    );
    expect(kinds[0]?.rows.every(({ movie, episode }) => movie && !episode)).toBe(true);
    expect(kinds[1]?.rows.every(({ show, episode }) => show && episode?.number !== undefined)).toBe(true);
    expect(kinds.flatMap((kind) => kind.rows)).toHaveLength(rows.length);
  });

  it.each(MEDIA_TYPES)('reads what Trakt recommends of %s', async (mediaType) => {
    const titles = await person.recommendations({ mediaType, limit: 5 });
    expect(titles).toHaveLength(5);
    expect(titles.every(({ title, ids }) => title !== undefined && ids.trakt !== undefined)).toBe(true);
    const query = { mediaType, ignoreCollected: true, ignoreWatchlisted: true };
    await expect(person.recommendations(query)).resolves.toBeDefined();
    expect(sandbox.requests().at(-1)?.path).toMatch(/ignore_collected=true&ignore_watchlisted=true/);
  });

  it.each(Object.keys(CALLS))('says that the token is not taken, and shows it nowhere: %s', async (call) => {
    await expect(CALLS[call]?.(person)).resolves.toBeDefined();
    sandbox.accounts.shutOut();
    const error: unknown = await CALLS[call]?.(person).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'UPSTREAM_AUTH',
      message: 'Trakt does not take the token of this account: connect the account again.',
    });
    expectNoSecrets([error, events], [accessToken, 'Bearer']);
  });

  it('leaves the client itself without a token', async () => {
    await client.trending({ mediaType: 'movie' });
    sandbox.accounts.shutOut();
    await expect(client.trending({ mediaType: 'movie' })).resolves.toBeDefined();
  });
});
