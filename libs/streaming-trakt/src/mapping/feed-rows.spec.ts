import { describe, expect, it } from '@jest/globals';
import { title } from '../testing/title.js';
import { toFeedRows } from './feed-rows.js';

const named = (ids: object) => title({ ids });
const rowsOf = (...titles: ReturnType<typeof title>[]) =>
  toFeedRows({
    mediaType: 'movie',
    metric: 'watchers',
    rows: titles.map((each, index) => ({ people: 100 - index, title: each })),
  });

describe('toFeedRows', () => {
  it('counts ranks from 1 and says how many watch', () => {
    expect(rowsOf(named({ tmdb: 7, imdb: 'tt7' }), named({ tmdb: 3 }))).toEqual([
      {
        rank: 1,
        ids: { tmdbId: 7, imdbId: 'tt7' },
        facts: { title: 'Paper Harbour' },
        metric: { name: 'watchers', value: 100 },
      },
      {
        rank: 2,
        ids: { tmdbId: 3 },
        facts: { title: 'Paper Harbour' },
        metric: { name: 'watchers', value: 99 },
      },
    ]);
  });

  it('keeps rows that TMDB or even IMDb does not know', () => {
    const rows = rowsOf(
      named({ trakt: 1, tmdb: null, imdb: 'tt1' }),
      named({ trakt: 2, tmdb: null, imdb: null }),
    );
    expect(rows.map(({ ids }) => ids)).toEqual([{ imdbId: 'tt1' }, {}]);
  });

  it.each([
    ["TMDB's number", { trakt: 1, tmdb: 7 }, { trakt: 2, tmdb: 7 }],
    ["IMDb's", { trakt: 1, imdb: 'tt7' }, { trakt: 2, imdb: 'tt7' }],
    ["Trakt's", { trakt: 1 }, { trakt: 1 }],
  ])('leaves out a title that is there already by %s, and counts its place', (_name, first, again) => {
    expect(rowsOf(named(first), named(again), named({ trakt: 9 })).map(({ rank }) => rank)).toEqual([1, 3]);
  });

  it('leaves out a row without a name', () => {
    expect(rowsOf(title({ title: '' }), named({ tmdb: 3 })).map(({ rank }) => rank)).toEqual([2]);
  });

  it('leaves out a number that Trakt did not say', () => {
    const rows = [{ people: undefined, title: title() }];
    const [row] = toFeedRows({ mediaType: 'movie', rows, metric: 'watchers' });
    expect(row).not.toHaveProperty('metric');
  });
});
