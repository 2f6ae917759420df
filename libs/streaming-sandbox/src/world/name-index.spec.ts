import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MEDIA_TYPES, type Title } from './title.js';
import { World } from './world.js';

const world = new World({ seed: 'names', titles: 1200 });
const inSight = MEDIA_TYPES.flatMap((mediaType) => world.sights[mediaType].titles());
const kinds = fc.subarray([...MEDIA_TYPES], { minLength: 1 });
const partOfAName = fc
  .constantFrom(...inSight)
  .chain(({ name, originalName }) =>
    fc
      .tuple(fc.constantFrom(name, originalName), fc.nat(8), fc.integer({ min: 1, max: 6 }))
      .map(([text, from, length]) => text.toLowerCase().slice(from, from + length)),
  );

function holds(title: Title, text: string): boolean {
  return [title.name, title.originalName].some((name) => name.toLowerCase().includes(text));
}

describe('NameIndex', () => {
  it('finds just the titles of the wanted kinds that hold the text, best known first', () => {
    fc.assert(
      fc.property(partOfAName, kinds, (text, mediaTypes) => {
        const found = world.names.matching(text, mediaTypes);
        const expected = inSight.filter(
          (title) => mediaTypes.includes(title.mediaType) && holds(title, text),
        );
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
        const fame = found.map(({ popularity }) => popularity);
        expect(fame).toEqual([...fame].sort((a, b) => b - a));
      }),
    );
  });

  it('finds nothing under a text that no name holds', () => {
    expect(world.names.matching('zzzz', MEDIA_TYPES)).toEqual([]);
  });
});

describe('Sight', () => {
  it('makes its titles once, and few of a world of millions', () => {
    const { movie } = new World({ seed: 'names', titles: 1_000_000 }).sights;
    expect(movie.titles()).toBe(movie.titles());
    expect(movie.titles().length).toBeLessThan(10_000);
    expect(movie.titles()[4000]).toEqual(movie.shelf.at(4000));
  });
});
