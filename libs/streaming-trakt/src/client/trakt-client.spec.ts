import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { CLIENT_ID, sandboxClient } from '../testing/sandbox-client.js';
import { createTraktClient } from './create-trakt-client.js';
import type { TraktClient } from './trakt-client.js';

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

describe('the Trakt client', () => {
  it('reads what is trending, with its place in the list', async () => {
    const { rows, pagination } = await client.trending({ mediaType: 'movie', page: 2, limit: 10 });
    expect(rows).toHaveLength(10);
    expect(rows[0]?.people).toBeGreaterThan(0);
    expect(pagination).toMatchObject({ page: 2, limit: 10 });
  });

  it('reads back a limit that was lowered', async () => {
    const { rows, pagination } = await client.trending({ mediaType: 'tv', limit: 400 });
    expect([rows.length, pagination.limit]).toEqual([250, 250]);
  });

  it('reads what was watched in a period, and asks only whether it changed', async () => {
    const part = { mediaType: 'movie', period: 'weekly', limit: 5 } as const;
    const first = await client.watched(part);
    const again = await client.watched(part);
    expect(again.rows).toEqual(first.rows);
    expect(again.pagination).toEqual(first.pagination);
    expect(sandbox.requests().map(({ status }) => status)).toEqual([200, 304]);
  });

  it.each(['imdb', 'tmdb', 'trakt'] as const)('searches by the id of %s', async (idType) => {
    const id = { imdb: 'tt0133093', tmdb: 603, trakt: 481 }[idType];
    const [row] = await client.searchById({ idType, id, mediaType: 'movie' });
    expect(row?.movie).toMatchObject({ title: 'The Matrix', ids: { tmdb: 603, trakt: 481 } });
  });

  it('gives an empty list for an id that Trakt does not know', async () => {
    await expect(client.searchById({ idType: 'imdb', id: 'tt9999999999' })).resolves.toEqual([]);
  });

  it('reads a title by its slug, and undefined for none', async () => {
    await expect(client.title('movie', 'the-matrix-1999')).resolves.toMatchObject({ ids: { tmdb: 603 } });
    await expect(client.title('movie', 'no-such-film')).resolves.toBeUndefined();
  });

  it('says plainly when Trakt refuses the application', async () => {
    const strict = await startSandbox({ keys: { trakt: ['another-id'] } });
    const refused = sandboxClient(strict.urls);
    await expect(refused.trending({ mediaType: 'movie' })).rejects.toMatchObject({
      code: 'UPSTREAM_AUTH',
      message: expect.stringMatching(/^Trakt refuses this application\. Check the client id/),
    });
    refused.close();
    await strict.close();
  });

  it.each([420, 426])('understands a refusal by the status %i', async (status) => {
    sandbox.faults.setUnknown({ upstream: 'trakt', kind: 'status', status });
    await expect(client.trending({ mediaType: 'movie' })).rejects.toMatchObject({ code: 'UPSTREAM_AUTH' });
  });

  it.each([
    { kind: 'wrong-key' },
    { kind: 'status', status: 422 },
    { kind: 'status', status: 429, retryAfter: 'none' },
    { kind: 'status', status: 522 },
    { kind: 'html' },
    { kind: 'redirect' },
    { kind: 'malformed-json' },
    { kind: 'wrong-shape' },
    { kind: 'reset' },
    { kind: 'truncated' },
  ])('shows the client id nowhere when this goes wrong: %j', async (fault) => {
    sandbox.faults.setUnknown({ upstream: 'trakt', ...fault });
    const error: unknown = await client.trending({ mediaType: 'movie' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
    expectNoSecrets(error, [CLIENT_ID, 'trakt-api-key']);
  });

  it('refuses an empty client id', () => {
    expect(() => createTraktClient({ clientId: ' ' })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'clientId' }),
    );
  });
});
