import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { artworkOfPath, artworkPath, type Artwork } from './artwork-path.js';

const anyArtwork: fc.Arbitrary<Artwork> = fc.record({
  mediaType: fc.constantFrom('movie', 'tv'),
  index: fc.nat(2_000_000),
  role: fc.constantFrom('poster', 'backdrop'),
});
const anySeed = fc.nat(0xffffffff);

describe('artwork paths', () => {
  it('lead back to their title', () => {
    fc.assert(
      fc.property(anySeed, anyArtwork, (seed, artwork) => {
        const path = artworkPath(seed, artwork);
        expect(path).toMatch(/^\/[0-9A-Za-z]{27}\.jpg$/);
        expect(artworkOfPath(seed, path)).toEqual(artwork);
      }),
    );
  });

  it('are not guessable: any other character anywhere leads nowhere', () => {
    fc.assert(
      fc.property(anySeed, anyArtwork, fc.integer({ min: 1, max: 27 }), (seed, artwork, at) => {
        const path = artworkPath(seed, artwork);
        const changed = path.charAt(at) === 'a' ? 'b' : 'a';
        expect(artworkOfPath(seed, path.slice(0, at) + changed + path.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('of another seed lead nowhere', () => {
    const path = artworkPath(1, { mediaType: 'tv', index: 5, role: 'poster' });
    expect(artworkOfPath(2, path)).toBeUndefined();
  });
});
