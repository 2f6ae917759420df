import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMapRow } from './map-row.js';

const row = { watchmodeId: '1406622', imdbId: 'tt3659388', tmdbId: '286217', tmdbType: 'movie' };

describe('readMapRow', () => {
  it('reads a mapping, with the IMDb id where there is one', () => {
    const mapping = { mediaType: 'movie', tmdbId: 286_217, watchmodeId: '1406622' };
    expect(readMapRow(row)).toEqual({ ...mapping, imdbId: 'tt3659388' });
    expect(readMapRow({ ...row, imdbId: '' })).toEqual(mapping);
    expect(readMapRow({ ...row, tmdbType: 'tv' })).toMatchObject({ mediaType: 'tv' });
  });

  it('skips a title that TMDB does not have', () => {
    expect(readMapRow({ ...row, tmdbId: '', tmdbType: '' })).toBeUndefined();
  });

  it.each([
    { watchmodeId: '' },
    { watchmodeId: '14x' },
    { watchmodeId: '0' },
    { imdbId: 'nm0000001' },
    { imdbId: "tt1'; --" },
    { tmdbId: '-5' },
    { tmdbId: '1.5' },
    { tmdbId: '0' },
    { tmdbId: '2147483648' },
    { tmdbId: '9'.repeat(20) },
    { tmdbType: 'person' },
    { tmdbType: '' },
  ])('says what is wrong with %j', (fields) => {
    expect(readMapRow({ ...row, ...fields })).toEqual({
      reason: expect.stringMatching(/^The .+ (ID|Type) is .+\.$/),
    });
  });

  it('never throws, and what it lets through is sound', () => {
    const field = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('', 'tt1', 'tv'));
    const any = fc.record({ watchmodeId: field, imdbId: field, tmdbId: field, tmdbType: field });
    fc.assert(
      fc.property(any, (fields) => {
        const read = readMapRow(fields);
        if (read === undefined || 'reason' in read) return;
        expect(read.watchmodeId).toMatch(/^[1-9]\d*$/);
        expect(Number.isInteger(read.tmdbId) && read.tmdbId > 0 && read.tmdbId < 2 ** 31).toBe(true);
        expect(read.imdbId ?? 'tt1').toMatch(/^tt\d+$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
