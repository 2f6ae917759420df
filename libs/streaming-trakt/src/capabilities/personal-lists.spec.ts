import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES } from '@radarr/streaming-core';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { TraktClient } from '../client/trakt-client.js';
import { connected, sandboxClient, sandboxOAuth } from '../testing/sandbox-client.js';
import { traktPersonalLists } from './personal-lists.js';

let sandbox: Sandbox;
let client: TraktClient;
let accessToken: string;
beforeEach(async () => {
  sandbox = await startSandbox();
  client = sandboxClient(sandbox.urls);
  const oauth = sandboxOAuth(sandbox.urls);
  ({ access_token: accessToken } = await connected(sandbox, oauth));
  oauth.close();
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

describe("a person's watchlist at Trakt", () => {
  it.each(MEDIA_TYPES)('is there as a whole: %s', async (mediaType) => {
    const { pagination } = await client.asUser(accessToken).watchlist({ mediaType, limit: 1 });
    const { titles, unidentified } = await traktPersonalLists(client).watchlist({ mediaType, accessToken });
    expect(titles.length + unidentified).toBe(pagination.itemCount);
    expect(unidentified).toBeGreaterThan(0);
  });

  it('is there as a whole where it has more rows than a page', async () => {
    const { titles, unidentified } = await traktPersonalLists(client).watchlist({
      mediaType: 'movie',
      accessToken,
    });
    expect(titles.length + unidentified).toBeGreaterThan(250);
    const asked = sandbox.counts().trakt.endpoints;
    expect(Object.entries(asked)).toEqual([[expect.stringContaining('/sync/watchlist/'), 2]]);
  });
});
