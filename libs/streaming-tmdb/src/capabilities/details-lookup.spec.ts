import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectSoundDetails } from '@radarr/streaming-core/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { TmdbClient } from '../client/tmdb-client.js';
import { sandboxClient } from '../testing/sandbox-client.js';
import { tmdbDetailsLookup } from './details-lookup.js';

const NOON = '2026-11-01T12:00:00.000Z';

let sandbox: Sandbox;
let client: TmdbClient;
beforeEach(async () => {
  sandbox = await startSandbox({ now: '2026-11-01' });
  client = sandboxClient(sandbox.urls);
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

const lookup = () => tmdbDetailsLookup(client, () => Date.parse(NOON));

describe('the details of TMDB', () => {
  it('are those of a film, in one call', async () => {
    const details = await lookup().details({ mediaType: 'movie', tmdbId: 603 });
    expect(details).toMatchObject({
      title: 'The Matrix',
      originalTitle: 'The Matrix',
      releaseDate: '1999-03-30',
      status: 'Released',
      imdbId: 'tt0133093',
      fetchedAt: NOON,
    });
    expect(details?.genres.length).toBeGreaterThan(0);
    expect(sandbox.counts().tmdb.total).toBe(1);
  });

  it('are those of a show with its IMDb id, in one call', async () => {
    const details = await lookup().details({ mediaType: 'tv', tmdbId: 1396 });
    expect(details).toMatchObject({ title: 'Breaking Bad', imdbId: expect.stringMatching(/^tt\d+$/) });
    expect(details?.seasons).toBeGreaterThan(0);
    expect(details?.episodes).toBeGreaterThan(0);
    expect(sandbox.counts().tmdb.total).toBe(1);
  });

  it.each(['movie', 'tv'] as const)('are sound for every %s that is trending', async (mediaType) => {
    const { body } = await client.trending({ mediaType, window: 'day' });
    const all = await Promise.all(body.results.map(({ id }) => lookup().details({ mediaType, tmdbId: id })));
    expect(all.length).toBe(20);
    for (const details of all) if (details) expectSoundDetails(mediaType, details);
    expect(all).not.toContain(undefined);
  });
});
