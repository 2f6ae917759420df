import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY, sandboxClient } from '../testing/sandbox-client.js';
import { createTmdbClient } from './create-tmdb-client.js';
import type { TmdbClient } from './tmdb-client.js';

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

const MATRIX = 603;
const UNKNOWN = 1_999_999_999;

describe('the TMDB client', () => {
  it('reads a page of what is trending', async () => {
    const { body, status } = await client.trending({ mediaType: 'tv', window: 'week', page: 2 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ page: 2, results: expect.any(Array) });
    expect(body.total_pages).toBeGreaterThan(500);
    expect(body.results[0]).toMatchObject({ id: expect.any(Number), name: expect.any(String) });
  });

  it('reads the details of a film', async () => {
    await expect(client.movie(MATRIX)).resolves.toMatchObject({
      id: MATRIX,
      title: 'The Matrix',
      imdb_id: 'tt0133093',
      genres: expect.any(Array),
    });
  });

  it('reads the details of a show', async () => {
    const { body } = await client.trending({ mediaType: 'tv', window: 'day' });
    const { id, name } = body.results[0] ?? {};
    await expect(client.tv(Number(id))).resolves.toMatchObject({ id, name });
  });

  it('reads external ids', async () => {
    await expect(client.externalIds('movie', MATRIX)).resolves.toMatchObject({ imdb_id: 'tt0133093' });
  });

  it('finds titles by the ids of others', async () => {
    const found = await client.find('tt0133093', 'imdb_id');
    expect(found.movie_results.map(({ id }) => id)).toEqual([MATRIX]);
    expect(found.tv_results).toEqual([]);
    await expect(client.find('tt9999999999', 'imdb_id')).resolves.toEqual({
      movie_results: [],
      tv_results: [],
    });
  });

  it('gives undefined for titles that TMDB does not know', async () => {
    await expect(client.movie(UNKNOWN)).resolves.toBeUndefined();
    await expect(client.tv(UNKNOWN)).resolves.toBeUndefined();
    await expect(client.externalIds('tv', UNKNOWN)).resolves.toBeUndefined();
  });

  it('reads who offers a title, in all regions', async () => {
    const answer = await client.watchProviders({ mediaType: 'movie', tmdbId: MATRIX });
    expect(Object.keys(answer?.body.results ?? {})).toEqual(expect.arrayContaining(['GB', 'US']));
    await expect(client.watchProviders({ mediaType: 'tv', tmdbId: UNKNOWN })).resolves.toBeUndefined();
  });

  it('reads all providers and all regions', async () => {
    const { body } = await client.watchProviderDirectory('tv');
    expect(body.results[0]).toMatchObject({
      provider_id: expect.any(Number),
      provider_name: expect.any(String),
    });
    const { results } = await client.watchProviderRegions();
    expect(results.map(({ iso_3166_1: region }) => region)).toContain('GB');
  });

  it('reads the days on which a film is released', async () => {
    const dates = await client.movieReleaseDates(MATRIX);
    const days =
      dates?.results.flatMap(({ release_dates: rows }) => rows.map((row) => row.release_date)) ?? [];
    expect(days).toContain('1999-03-30');
    await expect(client.movieReleaseDates(UNKNOWN)).resolves.toBeUndefined();
  });

  it('brings along in one call what it is asked to append, and nothing else', async () => {
    const film = await client.movie(MATRIX, { append: ['watch/providers', 'release_dates'] });
    expect(film?.['watch/providers']?.results).toHaveProperty('GB');
    expect(film?.release_dates?.results.length).toBeGreaterThan(0);
    expect(film?.external_ids).toBeUndefined();
    expect(sandbox.requests().map(({ path }) => path)).toEqual([
      '/3/movie/603?append_to_response=watch%2Fproviders%2Crelease_dates',
    ]);
  });

  it("discovers by TMDB's own filters", async () => {
    const days = { 'release_date.gte': '2026-01-01', 'release_date.lte': '2026-01-31' };
    await client.discover('movie', { region: 'GB', with_release_type: 4, ...days });
    const { body } = await client.discover('tv', { 'air_date.gte': '2026-01-01', page: 2 });
    expect(body.page).toBe(2);
    expect(sandbox.requests().map(({ path }) => path)).toEqual([
      '/3/discover/movie?page=1&region=GB&with_release_type=4&release_date.gte=2026-01-01&release_date.lte=2026-01-31',
      '/3/discover/tv?page=2&air_date.gte=2026-01-01',
    ]);
  });

  it('searches for films, for shows and for everything', async () => {
    const query = { query: 'the matrix' };
    const [films, shows, all] = await Promise.all([
      client.searchMovies(query),
      client.searchShows(query),
      client.searchMulti(query),
    ]);
    expect(films.body.results.map(({ id }) => id)).toContain(MATRIX);
    expect(shows.body.results.map(({ id }) => id)).not.toContain(MATRIX);
    expect(all.body.results.find(({ id }) => id === MATRIX)).toMatchObject({ media_type: 'movie' });
    await expect(client.searchMulti({ query: '' })).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
  });

  it('reads the configuration', async () => {
    const { images } = await client.configuration();
    expect(images.poster_sizes).toContain('w342');
  });

  it('makes image addresses at the configured base, where the images are', async () => {
    const details = await client.movie(MATRIX);
    const url = client.imageUrl(details?.poster_path ?? '', 'w342');
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^image\//);
  });

  it('asks only whether a page has changed, once it has seen it', async () => {
    const list = { mediaType: 'movie', window: 'day' } as const;
    const first = await client.trending(list);
    const again = await client.trending(list);
    expect([first.status, again.status]).toEqual([200, 304]);
    expect(again.body).toEqual(first.body);
  });

  it('asks in the configured language', async () => {
    const german = sandboxClient(sandbox.urls, { language: 'de-DE' });
    await german.movie(MATRIX);
    expect(sandbox.requests().map(({ path }) => path)).toEqual(['/3/movie/603?language=de-DE']);
    german.close();
  });

  it('reads lists with keys and words that are news', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'unknown-values' });
    const { body } = await client.trending({ mediaType: 'movie', window: 'day' });
    expect(body.results).toHaveLength(20);
    await expect(client.movie(MATRIX)).resolves.toMatchObject({ title: 'The Matrix' });
  });

  it('tells a page beyond the last one from an outage', async () => {
    const beyond = client.trending({ mediaType: 'movie', window: 'day', page: 501 });
    await expect(beyond).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
  });

  it('does not take a wrong base URL for an unknown title', async () => {
    const baseUrl = sandbox.urls.tmdb.replace(/\/3$/, '');
    const lost = createTmdbClient({ apiKey: API_KEY, baseUrl });
    await expect(lost.movie(MATRIX)).rejects.toMatchObject({
      code: 'UPSTREAM_REQUEST',
      message: 'There is no TMDB API at this address: check its base URL.',
    });
    lost.close();
  });

  it.each([
    { kind: 'wrong-key' },
    { kind: 'status', status: 422 },
    { kind: 'status', status: 500 },
    { kind: 'html' },
    { kind: 'redirect' },
    { kind: 'malformed-json' },
    { kind: 'reset' },
    { kind: 'truncated' },
    { kind: 'gzip', corrupt: true },
  ])('shows the key nowhere when this goes wrong: %j', async (fault) => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', ...fault });
    const error: unknown = await client.movie(MATRIX).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
    expectNoSecrets(error, [API_KEY, 'api_key']);
  });
});
