import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const HEADERS = { 'content-type': 'application/json', 'trakt-api-version': '2', 'trakt-api-key': 'client' };
const TMDB_KEY = 'api_key=0123456789abcdef0123456789abcdef';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01', seed: 'radarr' });
});
afterAll(() => sandbox.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(sandbox.urls.trakt + path, { headers: { ...HEADERS, ...headers } });
const readList = async (path: string) => (await (await get(path)).json()) as readonly Row[];
const readTitle = async (path: string) => (await (await get(path)).json()) as TitleObject;

/** What the specs look at in a title. */
interface TitleObject {
  readonly title: string;
  readonly released: string;
  readonly ids: {
    readonly trakt: number;
    readonly tmdb: number | null;
    readonly imdb: string | null;
    readonly plex: { readonly guid: string | null };
    readonly tvrage: number | null;
  };
  readonly images: Readonly<Record<string, readonly string[]>>;
}
/** What they look at in a row of a list; each list has some of it. */
interface Row {
  readonly watchers: number;
  readonly list_count: number;
  readonly type: string;
  readonly movie: TitleObject;
  readonly show: TitleObject;
}

describe('Trakt headers', () => {
  const without = (name: keyof typeof HEADERS) =>
    Object.fromEntries(Object.entries(HEADERS).filter(([each]) => each !== name));

  it.each([
    { missing: 'trakt-api-key', status: 403, body: /^<!DOCTYPE html>/ },
    { missing: 'content-type', status: 412, body: /^$/ },
    { missing: 'trakt-api-version', status: 400, body: /^$/ },
  ] as const)('without $missing: $status in HTML', async ({ missing, status, body }) => {
    const answer = await fetch(`${sandbox.urls.trakt}/movies/trending`, { headers: without(missing) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    expect(await answer.text()).toMatch(body);
  });

  it('a key that is not on the list: plain text that says it is JSON', async () => {
    const strict = await startSandbox({ keys: { trakt: ['client'] } });
    const ask = (key: string) =>
      fetch(`${strict.urls.trakt}/movies/603`, { headers: { ...HEADERS, 'trakt-api-key': key } });
    const refused = await ask('other');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toMatch('application/json');
    expect(await refused.text()).toBe('Forbidden');
    expect((await ask('client')).status).not.toBe(403);
    await strict.close();
  });
});

describe('Trakt errors', () => {
  it.each([
    ['an unknown title', '/movies/no-such-film', 404],
    ['an unknown path', '/invented/path', 405],
    ['an unknown period', '/movies/watched/hourly', 404],
  ])('%s: empty', async (_, path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    expect(await answer.text()).toBe('');
  });

  it.each([
    '/movies/no-such-film/related',
    '/shows/no-such-show/seasons',
    '/search/tmdb/1?type=movie',
    '/search/imdb/tt1',
  ])('%s: 200 and an empty list', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual([]);
  });
});

describe('Trakt paging', () => {
  const pagination = ({ headers }: Response) =>
    ['page', 'limit', 'page-count', 'item-count'].map((name) => Number(headers.get(`x-pagination-${name}`)));

  it('has 100 rows by default and no more than 250, which nobody is told', async () => {
    const usual = await get('/shows/trending');
    expect(pagination(usual)).toEqual([1, 100, 7, 657]);
    expect(await usual.json()).toHaveLength(100);
    const greedy = await get('/shows/trending?limit=1000');
    expect(pagination(greedy)).toEqual([1, 250, 3, 657]);
    expect(await greedy.json()).toHaveLength(250);
  });

  it('ends empty, and takes nonsense for nothing said', async () => {
    expect(await readList('/movies/trending?page=4')).toEqual([]);
    expect(pagination(await get('/movies/trending?limit=x&page=-1'))).toEqual([1, 100, 3, 235]);
    expect(pagination(await get('/movies/no-such-film/related'))).toEqual([1, 10, 0, 0]);
  });
});

describe('Trakt lists', () => {
  it.each(['movies', 'shows'])('%s trend by watchers, each title once', async (plural) => {
    const word = plural === 'movies' ? 'movie' : 'show';
    const rows = await readList(`/${plural}/trending?limit=250`);
    const watchers = rows.map((row) => row.watchers);
    expect(watchers).toEqual([...watchers].sort((a, b) => b - a));
    expect(new Set(rows.map((row) => row[word].ids.trakt)).size).toBe(rows.length);
  });

  it('have rows without a TMDB number: some with an IMDb id that TMDB resolves, some with nothing', async () => {
    const rows = await readList('/movies/trending?limit=250');
    const ids = rows.map((row) => row.movie.ids);
    const lacking = ids.filter(({ tmdb }) => tmdb === null);
    const resolvable = lacking.filter(({ imdb }) => imdb !== null);
    expect(lacking.length).toBeLessThan(30);
    expect(resolvable.length).toBeGreaterThan(0);
    expect(lacking.length).toBeGreaterThan(resolvable.length);
    for (const { imdb } of resolvable) {
      const found = await fetch(
        `${sandbox.urls.tmdb}/find/${imdb ?? ''}?external_source=imdb_id&${TMDB_KEY}`,
      );
      expect(((await found.json()) as { movie_results: unknown }).movie_results).toHaveLength(1);
    }
  });

  it('overlap strongly with TMDB and are not the same', async () => {
    const trakt = (await readList('/movies/trending?limit=20')).map((row) => row.movie.title);
    const page = await fetch(`${sandbox.urls.tmdb}/trending/movie/day?${TMDB_KEY}`);
    const { results } = (await page.json()) as { results: readonly { title: string }[] };
    const tmdb = results.map(({ title }) => title);
    expect(trakt.filter((title) => tmdb.includes(title)).length).toBeGreaterThanOrEqual(10);
    expect(trakt).not.toEqual(tmdb);
  });

  it('popular has bare objects', async () => {
    const [film] = await readList('/movies/popular');
    expect(film).toMatchObject({ title: expect.any(String), ids: { trakt: expect.any(Number) } });
  });

  it('anticipated holds only what is still to come', async () => {
    const rows = await readList('/movies/anticipated?extended=full');
    expect(rows.length).toBeGreaterThan(20);
    for (const { list_count: count, movie } of rows) {
      expect(count).toBeGreaterThan(0);
      expect(movie.released > '2026-11-01').toBe(true);
    }
  });
});

describe('the two stacks of Trakt', () => {
  it('new: cache-tag and no ETag, ids with plex and without tvrage, in an odd order', async () => {
    const answer = await get('/shows/trending?limit=50');
    expect(answer.headers.get('cache-tag')).toBeTruthy();
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('public, max-age=600, s-maxage=3600');
    const rows = (await answer.json()) as readonly Row[];
    expect(Object.keys(rows[0]?.show ?? {})).toEqual(['ids', 'year', 'title', 'aired_episodes']);
    expect(Object.keys(rows[0]?.show.ids ?? {})).toEqual(['imdb', 'plex', 'slug', 'tmdb', 'tvdb', 'trakt']);
    const plex = rows.map((row) => row.show.ids.plex.guid);
    expect(plex).toContain(null);
  });

  it('old: weak ETag, x-runtime, request id, ids without plex and with a null tvrage', async () => {
    const answer = await get('/shows/watched/weekly');
    expect(answer.headers.get('etag')).toMatch(/^W\//);
    expect(answer.headers.get('x-runtime')).toMatch(/^0\.\d+$/);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
    expect(answer.headers.get('cache-tag')).toBeNull();
    const [row] = (await answer.json()) as readonly Row[];
    expect(row).toMatchObject({ watcher_count: expect.any(Number), play_count: expect.any(Number) });
    expect(row?.show.ids.tvrage).toBeNull();
    expect(row?.show.ids).not.toHaveProperty('plex');
  });

  it('old: 304 repeats the paging headers', async () => {
    const first = await get('/movies/watched/weekly');
    const second = await get('/movies/watched/weekly', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(second.status).toBe(304);
    expect(second.headers.get('x-pagination-item-count')).toBe(first.headers.get('x-pagination-item-count'));
  });

  it.each(['daily', 'weekly', 'monthly', 'yearly', 'all'])('watched/%s is a list', async (period) => {
    expect(await readList(`/movies/watched/${period}`)).toHaveLength(10);
  });
});

describe('Trakt titles', () => {
  it.each(['481', 'the-matrix-1999', 'tt0133093'])('are found by %s', async (id) => {
    expect(await readTitle(`/movies/${id}`)).toMatchObject({
      title: 'The Matrix',
      ids: { tmdb: 603, trakt: 481 },
    });
  });

  it('are not found by a TMDB number', async () => {
    const film = await get('/movies/603');
    expect(film.status === 404 || ((await film.json()) as TitleObject).ids.tmdb !== 603).toBe(true);
  });

  it('are found by foreign numbers, of the kinds asked for', async () => {
    const found = await readList('/search/tmdb/105');
    expect(found.map((row) => row.type)).toEqual(['movie', 'show']);
    const [show, ...others] = await readList('/search/tmdb/105?type=show');
    expect(show).toMatchObject({ type: 'show', score: 1000, show: { title: 'Sex and the City' } });
    expect(others).toEqual([]);
    expect(await readList('/search/imdb/tt0133093')).toMatchObject([{ movie: { ids: { trakt: 481 } } }]);
    expect(await readList('/search/trakt/481?type=movie')).toMatchObject([
      { movie: { title: 'The Matrix' } },
    ]);
  });

  it('are told in full for any extended, with links that have no scheme', async () => {
    const plain = await readTitle('/movies/the-matrix-1999');
    expect(plain).not.toHaveProperty('overview');
    for (const extended of ['full', 'images', 'full,images']) {
      const film = await readTitle(`/movies/the-matrix-1999?extended=${extended}`);
      expect(film).toMatchObject({
        overview: expect.any(String),
        rating: expect.any(Number),
        colors: expect.any(Object),
      });
      expect(film.images.clearart).toEqual([]);
      for (const link of film.images.poster ?? []) expect(link).toMatch(/^media\.trakt\.example\//);
    }
  });

  it('has seasons of a show', async () => {
    expect(await readList('/shows/breaking-bad/seasons')).toContainEqual(
      expect.objectContaining({ number: 1 }),
    );
    const unknown = await get('/shows/no-such-show/seasons');
    expect(unknown.headers.get('x-show-updated-at')).toMatch(/^1970/);
  });
});
