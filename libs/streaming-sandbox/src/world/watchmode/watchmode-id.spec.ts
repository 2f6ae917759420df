import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfWatchmodeId, watchmodeId, watchmodePersonId } from './watchmode-id.js';

const places = fc.record({
  mediaType: fc.constantFrom('movie' as const, 'tv' as const),
  index: fc.integer({ min: 0, max: 1_002_000 }),
});

describe('Watchmode numbers', () => {
  it('lead back to their titles, and no two titles share one', () => {
    fc.assert(fc.property(places, (place) => expect(placeOfWatchmodeId(watchmodeId(place))).toEqual(place)));
  });

  it('of people begin with a 7 and are no titles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800_000 }), (ordinal) => {
        const id = watchmodePersonId(ordinal);
        expect(String(id)).toMatch(/^7/);
        expect(placeOfWatchmodeId(id)).toBeUndefined();
      }),
    );
  });

  it.each([0, -1, 603, 1_000_000, 1_000_001.5, NaN, 9_000_000])('%p is nobody', (id) => {
    expect(placeOfWatchmodeId(id)).toBeUndefined();
  });
});
