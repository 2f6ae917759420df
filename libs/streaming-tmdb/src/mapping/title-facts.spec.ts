import { describe, expect, it } from '@jest/globals';
import { titleRow } from '../testing/title-row.js';
import { toTitleFacts } from './title-facts.js';

describe('toTitleFacts', () => {
  it('reads a film', () => {
    const row = titleRow({
      title: 'Paper Harbour',
      overview: 'A harbour made of paper.',
      release_date: '2026-05-01',
      poster_path: '/p.jpg',
      backdrop_path: '/b.jpg',
      vote_average: 7,
      vote_count: 12,
      popularity: 41.2,
    });
    expect(toTitleFacts('movie', row)).toEqual({
      title: 'Paper Harbour',
      overview: 'A harbour made of paper.',
      releaseDate: '2026-05-01',
      posterPath: '/p.jpg',
      backdropPath: '/b.jpg',
      voteAverage: 7,
      voteCount: 12,
      popularity: 41.2,
    });
  });

  it("reads a show by a show's words", () => {
    const row = titleRow({ name: 'Glass Tide', first_air_date: '2026-05-01', release_date: '1999-01-01' });
    expect(toTitleFacts('tv', row)).toEqual({ title: 'Glass Tide', releaseDate: '2026-05-01' });
  });

  it('leaves out what is empty, null or missing', () => {
    const row = titleRow({ title: 'Paper Harbour', overview: '', release_date: '', poster_path: null });
    expect(toTitleFacts('movie', row)).toEqual({ title: 'Paper Harbour' });
  });

  it('takes the original name when there is no other, and gives nothing without any', () => {
    expect(toTitleFacts('movie', titleRow({ title: '', original_title: 'Papierhafen' }))?.title).toBe(
      'Papierhafen',
    );
    expect(toTitleFacts('movie', titleRow({ name: 'Somebody' }))).toBeUndefined();
  });

  it('knows that an average of no votes is none', () => {
    const row = titleRow({ title: 'Paper Harbour', vote_average: 0, vote_count: 0 });
    expect(toTitleFacts('movie', row)).toEqual({ title: 'Paper Harbour', voteCount: 0 });
  });
});
