import { describe, expect, it } from '@jest/globals';
import { releases } from '../wire/releases.js';
import { toReleases } from './releases.js';

const SENT = {
  id: 1,
  title: 'Paper Harbour',
  type: 'tv_series',
  tmdb_id: 900_001,
  tmdb_type: 'tv',
  imdb_id: 'tt9000001',
  season_number: 2,
  poster_url: 'https://cdn.watchmode.com/posters/1.jpg',
  source_release_date: '2026-05-01',
  source_id: 203,
  source_name: 'Netflix',
  is_original: 1,
};

const releasesOf = (...rows: Readonly<Record<string, unknown>>[]) =>
  toReleases(releases.parse({ releases: rows.map((row) => ({ ...SENT, ...row })) }).releases);

describe('toReleases', () => {
  it('reads an arrival, and no poster', () => {
    expect(releasesOf({})).toEqual([
      {
        mediaType: 'tv',
        ids: { tmdbId: 900_001, imdbId: 'tt9000001' },
        facts: { title: 'Paper Harbour' },
        date: '2026-05-01',
        provider: { id: '203', name: 'Netflix' },
        season: 2,
        original: true,
      },
    ]);
  });

  it('leaves out what is not known, and the season of a film', () => {
    const film = { type: 'movie', tmdb_type: 'movie', is_original: 0, source_name: null, imdb_id: '' };
    expect(releasesOf(film)).toEqual([
      { mediaType: 'movie', ids: { tmdbId: 900_001 }, facts: { title: 'Paper Harbour' }, date: '2026-05-01' },
    ]);
  });

  it.each([
    ['tv_movie', 'movie', 'movie'],
    ['tv_special', 'tv', 'tv'],
    ['tv_special', null, undefined],
    ['tv_movie', null, 'movie'],
    ['short_film', null, 'movie'],
    ['tv_miniseries', null, 'tv'],
    ['hologram', null, undefined],
  ])('takes a %s that is %j at TMDB for %j', (type, tmdbType, expected) => {
    expect(releasesOf({ type, tmdb_type: tmdbType }, {})[0]?.mediaType).toBe(expected ?? 'tv');
    expect(releasesOf({ type, tmdb_type: tmdbType }, {})).toHaveLength(expected === undefined ? 1 : 2);
  });

  it('keeps a title that only IMDb knows, and none that nobody knows', () => {
    const rows = releasesOf({ tmdb_id: null, tmdb_type: null }, { tmdb_id: null, imdb_id: null });
    expect(rows.map(({ ids }) => ids)).toEqual([{ imdbId: 'tt9000001' }]);
  });

  it.each([{ source_release_date: '2026-02-30' }, { source_release_date: null }, { title: '' }])(
    'leaves out a row with %j',
    (fields) => {
      expect(releasesOf(fields, {})).toHaveLength(1);
    },
  );

  it('keeps specials as season 0', () => {
    expect(releasesOf({ season_number: 0 })[0]?.season).toBe(0);
  });
});
