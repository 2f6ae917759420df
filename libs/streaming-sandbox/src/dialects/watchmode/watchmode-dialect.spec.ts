import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    now: '2026-11-01T12:00:00Z',
    titles: 400,
    watchmode: { quota: 100_000, requestsPerMinute: 100_000 },
  });
});
afterAll(() => sandbox.close());

const get = (path: string) => fetch(sandbox.urls.watchmode + path, { headers: { 'x-api-key': 'key' } });
const read = async (path: string): Promise<Json> => (await (await get(path)).json()) as Json;
const rowsOf = async (id: string | number, query = '') =>
  (await (await get(`/title/${id}/sources/${query}`)).json()) as readonly Row[];

type Json = Readonly<Record<string, unknown>>;
/** What the specs look at in a source row. */
interface Row {
  readonly source_id: number;
  readonly name: string;
  readonly type: string;
  readonly region: string;
  readonly ios_url: string;
  readonly android_url: string;
  readonly web_url: string;
  readonly format: string | null;
  readonly price: number | null;
  readonly seasons: number | null;
  readonly episodes: number | null;
}

/** The rows of the first real films: enough to meet every oddity. */
let films: readonly Row[];
beforeAll(async () => {
  const lists = await Promise.all(Array.from({ length: 60 }, (_, i) => rowsOf(1_000_001 + i)));
  films = lists.flat();
});

describe('Watchmode titles', () => {
  it.each(['1000024', 'movie-603', 'tt0133093'])(
    'are found by %s, with a slash at the end or without',
    async (id) => {
      for (const slash of ['', '/'])
        expect(await read(`/title/${id}/details${slash}`)).toMatchObject({
          id: 1_000_024,
          title: 'The Matrix',
          type: 'movie',
          tmdb_id: 603,
          tmdb_type: 'movie',
          imdb_id: 'tt0133093',
        });
    },
  );

  it('are kept apart where TMDB gives a film and a show one number', async () => {
    const [film, show] = [
      await read('/title/movie-286217/details/'),
      await read('/title/tv-286217/details/'),
    ];
    expect([film.title, show.title]).toEqual(['The Martian', 'Death at the White Hart']);
    expect(film.id).not.toBe(show.id);
  });

  it.each(['0', '7100001', '1999999', 'movie-999999999', 'tt1', 'nonsense'])(
    '%s is nobody: 404',
    async (id) => {
      const answer = await get(`/title/${id}/sources/`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ success: false, statusCode: 404 });
    },
  );

  it('hold the parts that were asked for, cast-crew under another name', async () => {
    const plain = await read('/title/tv-1396/details/');
    const words = ['sources', 'seasons', 'episodes', 'cast'];
    for (const word of words) expect(plain).not.toHaveProperty(word);
    const whole = await read(
      '/title/tv-1396/details/?append_to_response=sources,seasons,episodes,cast-crew,invented',
    );
    for (const word of words) expect(Array.isArray(whole[word])).toBe(true);
    expect(whole.sources).toEqual(await rowsOf('tv-1396'));
    expect(whole.seasons).toContainEqual(expect.objectContaining({ name: 'Specials', number: null }));
    for (const { sources } of whole.episodes as readonly { sources: readonly Row[] }[])
      for (const row of sources) expect(row.web_url).toBe('Episode links available for paid plans only.');
  });

  it('have no networks as null and their names as an empty list', async () => {
    expect(await read('/title/movie-603/details/')).toMatchObject({ networks: null, network_names: [] });
  });
});

describe('Watchmode sources of a title', () => {
  it('are those of the three countries of the plan, or the wanted ones of them', async () => {
    expect(new Set(films.map(({ region }) => region))).toEqual(new Set(['US', 'GB', 'DE']));
    const british = await rowsOf('movie-603', '?regions=GB,FR');
    expect(new Set(british.map(({ region }) => region))).toEqual(new Set(['GB']));
    expect(await rowsOf('movie-603', '?regions=FR')).toEqual([]);
  });

  it('hold sentences in the place of app links, and real links to the web', () => {
    for (const row of films) {
      expect(row.ios_url).toBe('Deeplinks available for paid plans only.');
      expect(row.android_url).toBe('Deeplinks available for paid plans only.');
      expect(row.web_url).toMatch(/^https:\/\//);
    }
  });

  it('come in all kinds, one row for each region, source, kind and format', () => {
    const kinds = new Set(films.map(({ type }) => type));
    for (const kind of ['sub', 'free', 'rent', 'buy']) expect(kinds).toContain(kind);
    expect(kinds).not.toContain('ads');
    const formats = new Set(films.map(({ format }) => format));
    expect(formats).toEqual(new Set(['SD', 'HD', '4K', '4k', null]));
  });

  it('never name a service twice, whatever numbers it has at TMDB', async () => {
    const lists = await Promise.all(Array.from({ length: 60 }, (_, i) => rowsOf(1_000_001 + i)));
    for (const rows of lists) {
      const keys = rows
        .filter(({ format }) => format !== null)
        .map((row) => `${row.region} ${row.source_id} ${row.type} ${row.format}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('have a price where there is one to pay, and sometimes none there either', () => {
    const shops = films.filter(({ type }) => type === 'rent' || type === 'buy');
    expect(shops.some(({ price }) => price === null)).toBe(true);
    expect(shops.filter(({ price }) => price !== null).length).toBeGreaterThan(shops.length * 0.9);
    for (const { type, price } of films) if (type === 'sub' || type === 'free') expect(price).toBeNull();
  });

  it('bear the numbers and names that are known', () => {
    const name = (id: number) => films.find(({ source_id: each }) => each === id)?.name;
    expect([203, 26, 24, 372].map(name)).toEqual(['Netflix', 'Amazon Prime', 'Amazon', 'Disney+']);
  });

  it('count seasons and episodes of shows only', async () => {
    for (const { seasons } of films) expect(seasons).toBeNull();
    const shows = (await Promise.all(Array.from({ length: 30 }, (_, i) => rowsOf(3_000_001 + i)))).flat();
    expect(shows.length).toBeGreaterThan(0);
    for (const { seasons, episodes } of shows) {
      expect(seasons).toBeGreaterThan(0);
      expect(episodes).toBeGreaterThanOrEqual(6 * (seasons ?? 0));
    }
  });
});

describe('Watchmode lists', () => {
  it('/sources/ has one number for each service and kind, and doubles in small letters', async () => {
    const sources = (await (await get('/sources/')).json()) as readonly {
      id: number;
      name: string;
      type: string;
      regions: readonly string[];
    }[];
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    const netflix = sources.find(({ id }) => id === 203);
    expect(netflix?.regions).toEqual(expect.arrayContaining(['AR', 'ar']));
    for (const { name } of sources) expect(name).toBe(name.trim());
    const shops = (await (await get('/sources/?types=rent&regions=US')).json()) as typeof sources;
    expect(shops.map(({ id }) => id)).toContain(24);
    expect(shops.map(({ id }) => id)).not.toContain(26);
    expect((await get('/sources/?types=ads')).status).toBe(400);
  });

  it('/regions/ marks those of the plan', async () => {
    const regions = (await (await get('/regions')).json()) as readonly {
      country: string;
      plan_enabled: boolean;
    }[];
    const enabled = regions.filter(({ plan_enabled: yes }) => yes).map(({ country }) => country);
    expect(enabled.sort()).toEqual(['DE', 'GB', 'US']);
    expect(regions.length).toBeGreaterThan(50);
  });

  it.each(['/genres/', '/networks/'])('%s has rows that TMDB does not number', async (path) => {
    const rows = (await (await get(path)).json()) as readonly { tmdb_id: number | null }[];
    const numbers = rows.map(({ tmdb_id: id }) => id);
    expect(numbers).toEqual(expect.arrayContaining([null, 0]));
  });

  it.each([
    ['name', 'the matrix', 'The Matrix'],
    ['imdb_id', 'tt0133093', 'The Matrix'],
    ['tmdb_movie_id', '105', 'Back to the Future'],
    ['tmdb_tv_id', '105', 'Sex and the City'],
  ])('/search/ finds by %s %s', async (field, value, name) => {
    const found = await read(`/search/?search_field=${field}&search_value=${value}`);
    expect(found.title_results).toContainEqual(expect.objectContaining({ name }));
    expect((found.title_results as readonly Json[])[0]).not.toHaveProperty('title');
  });

  it.each([
    '/search/?search_field=constructor&search_value=x',
    '/search/?search_field=name',
    '/search/?search_field=name&search_value=x&types=film',
    '/autocomplete-search/?search_type=6&search_value=x',
    '/list-titles/?sort_by=beauty_desc',
    '/list-titles/?source_ids=203&regions=US,GB',
    '/list-titles/?page=0',
    '/releases/?limit=501',
    '/releases/?limit=0',
    '/releases/?start_date=2026-11-01',
    '/releases/?start_date=20260431',
    '/releases/?start_date=20261102&end_date=20261101',
  ])('%s: 400', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ success: false, statusCode: 400 });
  });

  it('/autocomplete-search/ finds titles and people by their kind', async () => {
    const results = async (type: number, value: string) =>
      (await read(`/autocomplete-search/?search_type=${type}&search_value=${value}`))
        .results as readonly Json[];
    expect(await results(3, 'matrix')).toContainEqual(
      expect.objectContaining({ name: 'The Matrix', result_type: 'title', tmdb_id: 603 }),
    );
    expect(await results(4, 'the matrix')).toEqual([]);
    const people = await results(5, 'e');
    expect(people.length).toBeGreaterThan(0);
    for (const { result_type: kind, id } of people) {
      expect(kind).toBe('person');
      expect(String(id)).toMatch(/^7/);
    }
  });

  it('/list-titles/ pages through the titles that a source has', async () => {
    const first = await read('/list-titles/?source_ids=203&types=movie&limit=3&sort_by=title_asc');
    const titles = first.titles as readonly { id: number; title: string }[];
    expect(titles).toHaveLength(3);
    expect(first.total_pages).toBe(Math.ceil(Number(first.total_results) / 3));
    const names = titles.map(({ title }) => title);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    for (const { id } of titles)
      expect((await rowsOf(id, '?regions=US')).map(({ source_id: source }) => source)).toContain(203);
    const second = await read('/list-titles/?source_ids=203&types=movie&limit=3&sort_by=title_asc&page=2');
    expect((second.titles as typeof titles).map(({ id }) => id)).not.toEqual(titles.map(({ id }) => id));
  });
});
