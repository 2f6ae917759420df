import { describe, expect, it } from '@jest/globals';
import type { IdMapping } from '@radarr/streaming-core';
import { storableMapping } from './storable-mapping.js';

const MATRIX: IdMapping = { mediaType: 'movie', tmdbId: 603, watchmodeId: '1295258', imdbId: 'tt0133093' };

describe('storableMapping', () => {
  it('keeps a good row as it is', () => {
    expect(storableMapping(MATRIX)).toEqual(MATRIX);
    expect(storableMapping({ ...MATRIX, tmdbId: 2 ** 31 - 1 })).toMatchObject({ tmdbId: 2 ** 31 - 1 });
  });

  it.each(['x1', 'tt', 'TT1', 'tt1 ', 'tt1\n', 'nm1', 'tt1\0', `tt${'1'.repeat(13)}`, ''])(
    'takes the IMDb id %j for a gap',
    (imdbId) => expect(storableMapping({ ...MATRIX, imdbId })).toEqual({ ...MATRIX, imdbId: null }),
  );

  it.each(['0', '012', '-1', '1.5', '1e3', 'a', '1\n', '1'.repeat(19), ''])(
    'takes the Watchmode id %j for a gap',
    (watchmodeId) =>
      expect(storableMapping({ ...MATRIX, watchmodeId })).toEqual({ ...MATRIX, watchmodeId: null }),
  );

  it.each([
    ['no id', { mediaType: 'movie', tmdbId: 603, watchmodeId: 'x', imdbId: 'x' }],
    ['no title', { ...MATRIX, tmdbId: 0 }],
    ['half a title', { ...MATRIX, tmdbId: 0.5 }],
    ['a number beyond the column', { ...MATRIX, tmdbId: 2 ** 31 }],
    ['something else', { ...MATRIX, mediaType: 'person' as 'tv' }],
  ] as const)('leaves out a row that names %s', (_what, row) => {
    expect(storableMapping(row)).toBeUndefined();
  });
});
