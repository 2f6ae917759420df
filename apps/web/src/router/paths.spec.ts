import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTitleAddress, titlePath } from './paths.js';

it('a title is found again by its address', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('movie' as const, 'tv' as const),
      fc.integer({ min: 1, max: 999_999_999 }),
      (mediaType, tmdbId) => {
        const [, , type = '', id = ''] = titlePath({ mediaType, tmdbId }).split('/');
        expect(parseTitleAddress({ mediaType: type, tmdbId: id })).toEqual({ mediaType, tmdbId });
      },
    ),
  );
});

it.each([
  { mediaType: 'person', tmdbId: '1' },
  { mediaType: 'movie', tmdbId: '0' },
  { mediaType: 'movie', tmdbId: '1e3' },
  { mediaType: 'movie', tmdbId: '../../etc' },
  { mediaType: 'movie', tmdbId: '9999999999' },
  { mediaType: 'movie' },
  {},
])('%j names no title', (parts) => {
  expect(parseTitleAddress(parts)).toBeUndefined();
});
