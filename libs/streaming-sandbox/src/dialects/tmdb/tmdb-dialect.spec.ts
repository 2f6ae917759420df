import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const V3_KEY = '0123456789abcdef0123456789abcdef';
const V4_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
const OTHER_KEY = 'ffffffffffffffffffffffffffffffff';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01', seed: 'tmdb' });
});
afterAll(() => sandbox.close());

const ask = (path: string, init?: RequestInit) => fetch(sandbox.urls.tmdb + path, init);
const withKey = (path: string) => `${path}${path.includes('?') ? '&' : '?'}api_key=${V3_KEY}`;
const get = (path: string, headers: Record<string, string> = {}) => ask(withKey(path), { headers });
const read = async (path: string) => (await (await get(path)).json()) as Body;

/** What the specs look at in a row. */
interface Row {
  readonly id: number;
  readonly media_type: string;
  readonly overview: string;
  readonly release_date?: string;
  readonly poster_path: string | null;
}
/** What they look at in an answer; each has some of it. */
interface Body {
  readonly results: readonly Row[];
  readonly runtime: number;
  readonly tagline: string;
  readonly homepage: string;
  readonly total_results: number;
  readonly movie_results: readonly Row[];
  readonly tv_results: readonly Row[];
  readonly external_ids: object;
  readonly recommendations: { readonly results: readonly Row[] };
  readonly number_of_seasons: number;
  readonly seasons: readonly { readonly season_number: number }[];
  readonly images: { readonly secure_base_url: string; readonly poster_sizes: readonly string[] };
}

describe('TMDB keys', () => {
  it('are judged before the path', async () => {
    for (const path of ['/trending/movie/day', '/invented', '/movie/1?api_key=short', '/movie/1?api_key=']) {
      const answer = await ask(path);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ success: false, status_code: 7 });
    }
  });

  it('may be a v3 key in the query or a v4 token in the header', async () => {
    expect((await ask(`/configuration?api_key=${V3_KEY}`)).status).toBe(200);
    const headers = { authorization: `Bearer ${V4_TOKEN}` };
    expect((await ask('/configuration', { headers })).status).toBe(200);
    expect((await ask('/configuration', { headers: { authorization: `Bearer ${V3_KEY}` } })).status).toBe(
      401,
    );
  });

  it('must be on the list when there is one', async () => {
    const strict = await startSandbox({ keys: { tmdb: [V3_KEY] } });
    const statusFor = async (key: string) =>
      (await fetch(`${strict.urls.tmdb}/configuration?api_key=${key}`)).status;
    expect([await statusFor(V3_KEY), await statusFor(OTHER_KEY)]).toEqual([200, 401]);
    await strict.close();
  });

  it('are not asked for outside of /3 and /4: there is only a proxy', async () => {
    const answer = await fetch(new URL('/5/movie/1', sandbox.urls.tmdb));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch('text/html');
  });
});

describe('TMDB errors', () => {
  it.each([
    ['/invented', 404, { status_code: 34 }],
    ['/movie/899999', 404, { status_code: 34 }],
    ['/movie/abc', 404, { status_code: 6 }],
    ['/trending/movie/month', 404, { status_code: 34 }],
    ['/trending/book/day', 404, { status_code: 34 }],
    ['/trending/movie/day?page=501', 400, { success: false, status_code: 22 }],
    ['/trending/movie/day?page=0', 400, { success: false, status_code: 22 }],
    ['/trending/movie/day?page=x', 400, { success: false, status_code: 22 }],
    ['/find/tt0133093', 422, { success: false, status_code: 5 }],
    [
      `/movie/603?append_to_response=${Array(21).fill('x').join(',')}`,
      400,
      { success: false, status_code: 27 },
    ],
  ])('%s → %i', async (path, status, body) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(body);
  });

  it('of 404 come without success, and those of a search without a code', async () => {
    expect(await read('/invented')).not.toHaveProperty('success');
    const answer = await get('/search/multi');
    expect(answer.status).toBe(422);
    expect(Object.keys((await answer.json()) as object)).toEqual(['errors']);
  });

  it('refuse other methods', async () => {
    const answer = await ask(withKey('/movie/603'), { method: 'POST', body: '{}' });
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({ status_code: 42 });
  });
});

describe('TMDB caching', () => {
  it('has a weak ETag, an age limit, and 304 for who knows the version', async () => {
    const first = await get('/trending/movie/day');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('application/json;charset=utf-8');
    expect(etag).toMatch(/^W\/".+"$/);
    const maxAge = Number(/^public, max-age=(\d+)$/.exec(first.headers.get('cache-control') ?? '')?.[1]);
    expect(maxAge).toBeGreaterThanOrEqual(36);
    expect(maxAge).toBeLessThanOrEqual(395);
    const second = await get('/trending/movie/day', { 'if-none-match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });
});

describe('TMDB trending', () => {
  it('claims a thousand pages of twenty, and ignores parameters it does not know', async () => {
    const page = await read('/trending/movie/day?invented=1');
    expect(page).toMatchObject({ page: 1, total_pages: 1000, total_results: 20_000 });
    expect(page.results).toHaveLength(20);
    expect(page).toEqual(await read('/trending/movie/day'));
  });

  it('pages without repeating, and ends empty', async () => {
    const ids = new Set<number>();
    for (let page = 1; page <= 5; page++)
      for (const row of (await read(`/trending/tv/week?page=${page}`)).results) ids.add(row.id);
    expect(ids.size).toBe(100);
    expect((await read('/trending/movie/day?page=500')).results).toEqual([]);
  });

  it('writes films and shows in their own fields', async () => {
    const [film] = (await read('/trending/movie/day')).results;
    expect(film).toMatchObject({
      media_type: 'movie',
      adult: false,
      video: false,
      title: expect.any(String),
    });
    expect(film).toHaveProperty('release_date');
    expect(film).not.toHaveProperty('name');
    const [show] = (await read('/trending/tv/day')).results;
    expect(show).toMatchObject({
      media_type: 'tv',
      name: expect.any(String),
      origin_country: expect.any(Array),
    });
    expect(show).not.toHaveProperty('title');
    expect(show).not.toHaveProperty('video');
  });

  it('mixes films, shows and people under all', async () => {
    const { results } = await read('/trending/all/day');
    expect(results).toHaveLength(20);
    expect(new Set(results.map((row) => row.media_type))).toEqual(new Set(['movie', 'tv', 'person']));
    const person = results.find((row) => row.media_type === 'person');
    expect(person).toMatchObject({ profile_path: null, known_for: expect.any(Array) });
    expect(person).not.toHaveProperty('poster_path');
  });

  it('has rows with no date, as empty text and as a missing key, and without poster', async () => {
    const rows: Row[] = [];
    for (let page = 1; page <= 30; page++)
      rows.push(...(await read(`/trending/movie/day?page=${page}`)).results);
    expect(rows.some((row) => row.release_date === '')).toBe(true);
    expect(rows.some((row) => !('release_date' in row))).toBe(true);
    expect(rows.some((row) => row.poster_path === null)).toBe(true);
  });

  it('has no overview in languages without a translation', async () => {
    const german = (await read('/trending/movie/day?language=de-DE')).results;
    expect(german.every((row) => row.overview === '')).toBe(true);
    const korean = await read('/tv/93405?language=ko');
    expect(korean).toMatchObject({ name: '오징어 게임', original_name: '오징어 게임' });
  });
});

describe('TMDB titles', () => {
  it('gives details of a film, with its IMDb id and the parts that are appended', async () => {
    const film = await read('/movie/603?append_to_response=external_ids,recommendations,invented');
    expect(film).toMatchObject({
      id: 603,
      title: 'The Matrix',
      imdb_id: 'tt0133093',
      external_ids: { imdb_id: 'tt0133093' },
    });
    expect(film.external_ids).not.toHaveProperty('id');
    expect(film.recommendations.results).toHaveLength(21);
    expect(film).not.toHaveProperty('invented');
    expect(film).not.toHaveProperty('genre_ids');
    expect(await read('/movie/603-the-matrix')).toMatchObject({ id: 603 });
  });

  it('writes what it does not know of a film as 0 and as an empty text, never as null', async () => {
    const { results } = await read('/trending/movie/week');
    const films = await Promise.all(results.map(({ id }) => read(`/movie/${id}`)));
    expect(films.map(({ runtime }) => runtime).filter((minutes) => !Number.isInteger(minutes))).toEqual([]);
    for (const { tagline, homepage } of films)
      expect([typeof tagline, typeof homepage]).toEqual(['string', 'string']);
    expect(new Set(films.map(({ tagline }) => tagline)).size).toBeGreaterThan(3);
    expect(films.map(({ tagline }) => tagline)).toContain('');
    expect(films.map(({ homepage }) => homepage)).toContain('');
  });

  it('gives details of a show without an IMDb id: that is among the external ids', async () => {
    const show = await read('/tv/1396');
    expect(show).toMatchObject({ id: 1396, name: 'Breaking Bad', episode_run_time: [] });
    expect(show).not.toHaveProperty('imdb_id');
    expect(show.number_of_seasons).toBe(show.seasons.filter((season) => season.season_number > 0).length);
    expect(await read('/tv/1396/external_ids')).toMatchObject({
      id: 1396,
      imdb_id: 'tt0903747',
      tvdb_id: 81189,
    });
  });

  it('keeps a film and a show of one number apart', async () => {
    expect(await read('/movie/105')).toMatchObject({ title: 'Back to the Future' });
    expect(await read('/tv/105')).toMatchObject({ name: 'Sex and the City' });
  });

  it('recommends 21 titles on a page, never the title itself', async () => {
    for (const page of [1, 2]) {
      const { results } = await read(`/movie/603/recommendations?page=${page}`);
      expect(results).toHaveLength(21);
      expect(results.map((row) => row.id)).not.toContain(603);
      expect(results[0]).toMatchObject({ media_type: 'movie' });
    }
    expect((await get('/movie/899999/recommendations')).status).toBe(404);
  });

  it('finds by IMDb and TheTVDB, and always answers with five lists', async () => {
    expect((await read('/find/tt0133093?external_source=imdb_id')).movie_results).toMatchObject([
      { id: 603 },
    ]);
    expect((await read('/find/81189?external_source=tvdb_id')).tv_results).toMatchObject([{ id: 1396 }]);
    expect(await read('/find/tt0000000?external_source=imdb_id')).toEqual({
      movie_results: [],
      person_results: [],
      tv_results: [],
      tv_episode_results: [],
      tv_season_results: [],
    });
  });

  it('searches films, shows, people and collections', async () => {
    const { results, total_results: total } = await read('/search/multi?query=matrix');
    expect(results[0]).toMatchObject({ media_type: 'movie', title: 'The Matrix' });
    const collection = results.find((row) => row.media_type === 'collection');
    for (const key of ['release_date', 'genre_ids', 'popularity']) expect(collection).not.toHaveProperty(key);
    expect(total).toBe(results.length);
    const people = (await read('/search/multi?query=tanaka')).results;
    expect(people).toContainEqual(expect.objectContaining({ media_type: 'person' }));
    expect(await read('/search/multi?query=qqqqq')).toMatchObject({
      results: [],
      total_pages: 0,
      total_results: 0,
    });
  });

  it('says where its images are', async () => {
    const { images } = await read('/configuration');
    expect(images.secure_base_url).toBe(`${sandbox.urls.tmdbImages}/`);
    expect(images.poster_sizes).toContain('w342');
  });
});
