import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MEDIA_TYPES } from './title.js';
import { World } from './world.js';

const world = new World({ seed: 'shelf', titles: 100_000 });
const anyPlace = fc
  .constantFrom(...MEDIA_TYPES)
  .chain((mediaType) => fc.nat(world.shelves[mediaType].size - 1).map((index) => ({ mediaType, index })));

describe('Shelf', () => {
  it('finds every title by each of its numbers', () => {
    fc.assert(
      fc.property(anyPlace, ({ mediaType, index }) => {
        const shelf = world.shelves[mediaType];
        const title = shelf.at(index);
        expect(shelf.byTmdbId(title.tmdbId)).toEqual(title);
        expect(shelf.byTraktId(title.traktId)).toEqual(title);
        expect(shelf.bySlug(title.slug)).toEqual(title);
        if (title.imdbId !== null) expect(shelf.byImdbId(title.imdbId)).toEqual(title);
        if (title.tvdbId !== null) expect(shelf.byTvdbId(title.tvdbId)).toEqual(title);
      }),
    );
  });

  it('finds every real title by each of its numbers', () => {
    for (const shelf of Object.values(new World({ seed: 'real', titles: 0 }).shelves))
      for (let index = 0; index < shelf.size; index++) {
        const title = shelf.at(index);
        expect(shelf.byTmdbId(title.tmdbId)).toBe(title);
        expect(shelf.byTraktId(title.traktId)).toBe(title);
        expect(shelf.bySlug(title.slug)).toBe(title);
        expect(shelf.byImdbId(title.imdbId ?? '')).toBe(title);
      }
  });

  it('gives no invented title the number of a real one', () => {
    const { movie } = world.shelves;
    const real = movie.byTmdbId(940551);
    expect(real?.name).toBe('Migration');
    const beforeReal = movie.byTmdbId(940550)?.index ?? NaN;
    expect(movie.at(beforeReal + 1).tmdbId).toBe(940552);
  });

  it('gives no slug twice to real titles of one name and year', () => {
    const { movie } = world.shelves;
    const slugs = [879502, 1136573].map((id) => movie.byTmdbId(id)?.slug);
    expect(slugs[0]).toMatch(/^man-2022/);
    expect(slugs[1]).toMatch(/^man-2022/);
    expect(slugs[0]).not.toBe(slugs[1]);
  });

  it('tells the same of a title under one seed, and other inventions under another', () => {
    const again = new World({ seed: 'shelf', titles: 100_000 });
    const other = new World({ seed: 'another', titles: 100_000 });
    let changed = 0;
    fc.assert(
      fc.property(anyPlace, ({ mediaType, index }) => {
        const told = JSON.stringify(world.shelves[mediaType].at(index));
        expect(JSON.stringify(again.shelves[mediaType].at(index))).toBe(told);
        if (JSON.stringify(other.shelves[mediaType].at(index)) !== told) changed++;
      }),
    );
    expect(changed).toBeGreaterThan(90);
  });

  it('lets no number of one kind be an IMDb id of the other', () => {
    fc.assert(
      fc.property(anyPlace, ({ mediaType, index }) => {
        const { imdbId } = world.shelves[mediaType].at(index);
        const other = world.shelves[mediaType === 'movie' ? 'tv' : 'movie'];
        if (imdbId !== null) expect(other.byImdbId(imdbId)).toBeUndefined();
      }),
    );
  });

  it('holds the facts of real titles unchanged, under every seed', () => {
    for (const seed of ['one', 'two']) {
      const { movie } = new World({ seed, titles: 0 }).shelves;
      expect(movie.byTmdbId(603)).toMatchObject({
        name: 'The Matrix',
        imdbId: 'tt0133093',
        traktId: 481,
        year: 1999,
      });
      expect(movie.byTmdbId(11)).toMatchObject({ name: 'Star Wars', date: '1977-05-25', voteCount: 18528 });
    }
  });

  it.each([105, 286217])('has number %i as a film and as a show, as in reality', (id) => {
    const film = world.shelves.movie.byTmdbId(id);
    const show = world.shelves.tv.byTmdbId(id);
    expect(film?.name).toBeTruthy();
    expect(show?.name).toBeTruthy();
    expect(film?.name).not.toBe(show?.name);
  });

  it('knows nothing beyond its end', () => {
    const { movie } = world.shelves;
    const last = movie.at(movie.size - 1);
    expect(movie.byTmdbId(last.tmdbId + 1)).toBeUndefined();
    expect(movie.byTraktId(last.traktId + 1)).toBeUndefined();
    expect(movie.byImdbId('tt99999999')).toBeUndefined();
    expect(movie.bySlug('no-such-title-900001')).toBeUndefined();
    expect(() => movie.at(movie.size)).toThrow(RangeError);
  });

  it('has gaps where upstreams have them', () => {
    const sample = Array.from({ length: 2000 }, (_, i) =>
      world.shelves.movie.at(world.shelves.movie.size - 1 - i),
    );
    expect(sample.some(({ date }) => date === '')).toBe(true);
    expect(sample.some(({ overview }) => overview === '')).toBe(true);
    expect(sample.some(({ posterPath }) => posterPath === null)).toBe(true);
    expect(sample.some(({ imdbId }) => imdbId === null)).toBe(true);
    expect(sample.some(({ genreIds }) => genreIds.length === 0)).toBe(true);
    expect(sample.filter(({ posterPath }) => posterPath === null).length).toBeLessThan(200);
  });
});
