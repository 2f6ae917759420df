import { describe, expect, it } from '@jest/globals';
import { watchlistRows } from '../wire/watchlist-rows.js';
import { toWatchlistTitles } from './watchlist-titles.js';

const film = (tmdb: number | null, fields: object = {}) => ({
  title: `Film ${tmdb}`,
  year: 2026,
  ids: { trakt: 1, slug: 'film', imdb: null, tmdb },
  ...fields,
});
const row = (movie: object | null | undefined, fields: object = {}) => ({
  rank: 1,
  id: 5_000_000_001,
  listed_at: '2026-04-01T10:00:00.000Z',
  notes: null,
  type: 'movie',
  movie,
  ...fields,
});
const read = (rows: readonly object[]) =>
  toWatchlistTitles({ mediaType: 'movie', rows: watchlistRows.movie.parse(rows) });

describe('the titles of a watchlist', () => {
  it('keep their order, with what is known of each', () => {
    const rows = [
      row(film(7, { released: '2026-06-05' })),
      row(film(3, { year: null }), { listed_at: '2026-04-02T12:00:00+02:00' }),
    ];
    expect(read(rows)).toEqual({
      titles: [
        {
          mediaType: 'movie',
          tmdbId: 7,
          title: 'Film 7',
          year: 2026,
          releaseDate: '2026-06-05',
          listedAt: '2026-04-01T10:00:00.000Z',
        },
        { mediaType: 'movie', tmdbId: 3, title: 'Film 3', listedAt: '2026-04-02T10:00:00.000Z' },
      ],
      unidentified: 0,
    });
  });

  it("are counted only when they lack TMDB's number, a name or everything", () => {
    const rows = [row(film(null)), row(film(4, { title: null })), row(null), row(undefined), row(film(5))];
    const { titles, unidentified } = read(rows);
    expect(titles.map(({ tmdbId }) => tmdbId)).toEqual([5]);
    expect(unidentified).toBe(4);
  });

  it('come once, where they came first, when a page repeats them', () => {
    const { titles, unidentified } = read([row(film(1)), row(film(2)), row(film(1))]);
    expect(titles.map(({ tmdbId }) => tmdbId)).toEqual([1, 2]);
    expect(unidentified).toBe(0);
  });

  it('of shows are read by their first broadcast', () => {
    const show = {
      title: 'Glass Tide',
      year: 2026,
      ids: { trakt: 2, slug: 'glass-tide', tvdb: null, imdb: null, tmdb: 9, tvrage: null },
      first_aired: '2026-03-01T01:00:00.000Z',
      airs: { timezone: 'America/New_York' },
      aired_episodes: 8,
    };
    const rows = watchlistRows.tv.parse([row(undefined, { type: 'show', show })]);
    expect(toWatchlistTitles({ mediaType: 'tv', rows }).titles).toMatchObject([
      { mediaType: 'tv', tmdbId: 9, releaseDate: '2026-02-28' },
    ]);
  });
});
