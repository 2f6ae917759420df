import { describe, expect, it } from '@jest/globals';
import { connectedPerson } from '../../../testing/connected-person.js';
import type { PersonalRow } from '../../../testing/trakt-application.js';

const { get, readRows } = connectedPerson();

const VALUES = {
  rank: (row: PersonalRow) => String(row.rank).padStart(3, '0'),
  added: (row: PersonalRow) => row.listed_at,
  title: (row: PersonalRow) => row.show.title,
} as const;

describe('the watchlist', () => {
  it('has films and shows of the same number, and one title without a number of TMDB', async () => {
    const films = await readRows('/sync/watchlist/movies?limit=250');
    const shows = await readRows('/sync/watchlist/shows?limit=250');
    for (const [rows, word] of [
      [films, 'movie'],
      [shows, 'show'],
    ] as const) {
      const numbers = rows.map((row) => row[word].ids.tmdb);
      expect(numbers).toEqual(expect.arrayContaining([105, 286_217]));
      expect(numbers.filter((number) => number === null)).toHaveLength(1);
      expect(new Set(rows.map((row) => row[word].ids.trakt)).size).toBe(rows.length);
      expect(rows.map(({ type }) => type)).toEqual(rows.map(() => word));
    }
    expect(films[0]).toEqual({
      rank: 1,
      id: expect.any(Number),
      listed_at: expect.stringMatching(/^202\d-\d\d-\d\dT\d\d:00:00\.000Z$/),
      notes: null,
      type: 'movie',
      movie: expect.objectContaining({ title: 'Back to the Future' }),
    });
    expect(shows[0]?.show.title).toBe('Sex and the City');
    expect(films.some(({ notes }) => notes !== null)).toBe(true);
  });

  it('has pages of 100, and of 250 at most', async () => {
    const pages = async (path: string) => {
      const answer = await get(path);
      const header = (name: string) => Number(answer.headers.get(`x-pagination-${name}`));
      const rows = (await answer.json()) as readonly PersonalRow[];
      return [rows.length, header('page'), header('limit'), header('page-count'), header('item-count')];
    };
    expect(await pages('/sync/watchlist/movies')).toEqual([100, 1, 100, 3, 270]);
    expect(await pages('/sync/watchlist/movies?limit=1000')).toEqual([250, 1, 250, 2, 270]);
    expect(await pages('/sync/watchlist/movies?limit=1000&page=2')).toEqual([20, 2, 250, 2, 270]);
    expect(await pages('/sync/watchlist/shows/added/desc')).toEqual([40, 1, 100, 1, 40]);
    expect(await pages('/sync/watchlist')).toEqual([100, 1, 100, 4, 310]);
  });

  it.each([
    ['', 'rank', 'asc'],
    ['/rank/desc', 'rank', 'desc'],
    ['/added', 'added', 'asc'],
    ['/added/desc', 'added', 'desc'],
    ['/title/asc', 'title', 'asc'],
    ['/sideways/up', 'rank', 'asc'],
  ] as const)('is sorted as the path says: %s', async (path, by, how) => {
    const answer = await get(`/sync/watchlist/shows${path}`);
    const values = ((await answer.json()) as readonly PersonalRow[]).map((row) => VALUES[by](row));
    const sign = how === 'desc' ? -1 : 1;
    expect(values).toEqual([...values].sort((a, b) => (a < b ? -sign : sign)));
    const header = (name: string) => answer.headers.get(name);
    expect([header('x-applied-sort-by'), header('x-applied-sort-how')]).toEqual([by, how]);
    expect([header('x-sort-by'), header('x-sort-how')]).toEqual(['rank', 'asc']);
  });

  it('knows films and shows, and tells them in full when asked', async () => {
    expect((await get('/sync/watchlist/books')).status).toBe(404);
    const [row] = await readRows('/sync/watchlist/movies?limit=1&extended=full');
    expect(row?.movie).toMatchObject({ overview: expect.any(String), released: '1985-07-03' });
  });
});
