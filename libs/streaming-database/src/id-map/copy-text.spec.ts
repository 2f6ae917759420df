import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copyText } from './copy-text.js';
import { storableMapping } from './storable-mapping.js';

/** Text full of what would end a field or a row of `COPY`, or is like an id. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\t', '\n', '\r', '\\', 'N', '.', '\0', 't', '1', ' ', '\u2028', '\uD800', '٣'),
  }),
);

describe('the text of a row for COPY', () => {
  it('is one line of four fields whatever its ids hold, or there is no row', () => {
    const row = fc.record({
      mediaType: fc.oneof(fc.constantFrom('movie', 'tv'), hostile) as fc.Arbitrary<'movie'>,
      tmdbId: fc.oneof(fc.integer(), fc.double()),
      watchmodeId: fc.oneof(hostile, fc.nat().map(String)),
      imdbId: fc.oneof(
        hostile,
        hostile.map((text) => `tt${text}`),
        fc.nat().map((number) => `tt${number}`),
      ),
    });
    fc.assert(
      fc.property(row, (given) => {
        const storable = storableMapping(given);
        if (storable === undefined) return;
        expect(copyText([storable])).toMatch(/^[0-9]+\t(?:movie|tv)\t(?:[0-9]+|\\N)\t(?:tt[0-9]+|\\N)\n$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('says all that a row holds, in the order of the columns', () => {
    const rows = [
      { mediaType: 'movie', tmdbId: 603, watchmodeId: '1295258', imdbId: 'tt0133093' },
      { mediaType: 'tv', tmdbId: 105, watchmodeId: null, imdbId: null },
    ] as const;
    expect(copyText(rows)).toBe('603\tmovie\t1295258\ttt0133093\n105\ttv\t\\N\t\\N\n');
  });
});
