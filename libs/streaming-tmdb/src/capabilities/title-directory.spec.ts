import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { TmdbClient } from '../client/tmdb-client.js';
import { sandboxClient } from '../testing/sandbox-client.js';
import { tmdbTitleDirectory } from './title-directory.js';

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

const directory = () => tmdbTitleDirectory(client);

describe('the title directory of TMDB', () => {
  it('describes a film in the words of the domain', async () => {
    const facts = await directory().describe({ mediaType: 'movie', tmdbId: 603 });
    expect(facts).toMatchObject({ title: 'The Matrix', releaseDate: '1999-03-30' });
  });

  it('finds a film by its IMDb id, and no show by it', async () => {
    const ids = { imdbId: 'tt0133093' };
    await expect(directory().resolve('movie', ids)).resolves.toEqual({ mediaType: 'movie', tmdbId: 603 });
    await expect(directory().resolve('tv', ids)).resolves.toBeUndefined();
  });

  it("checks TMDB's own number", async () => {
    await expect(directory().resolve('movie', { tmdbId: 603 })).resolves.toEqual({
      mediaType: 'movie',
      tmdbId: 603,
    });
    await expect(directory().resolve('movie', { tmdbId: 1_999_999_999 })).resolves.toBeUndefined();
  });

  it.each(['nm0000206', 'tt', '../603'])(
    'does not even ask for "%s", which is no IMDb id',
    async (imdbId) => {
      await expect(directory().resolve('movie', { imdbId })).resolves.toBeUndefined();
      expect(sandbox.counts().tmdb.total).toBe(0);
    },
  );
});
