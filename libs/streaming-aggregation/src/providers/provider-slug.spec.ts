import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { providerSlug } from './provider-slug.js';

const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'ς', 'İ', 'ド', 'हि', '+', '&', ' ', '-', '.', '1') }),
);

describe('providerSlug', () => {
  it.each([
    ['Netflix', 'netflix'],
    ['Mitele ', 'mitele'],
    ['Disney+', 'disney-plus'],
    ['Disney Plus', 'disney-plus'],
    ['Canal＋', 'canal-plus'],
    ['A&E', 'a-and-e'],
    ['FlixOlé', 'flixole'],
    ['Crime+ Investigation', 'crime-plus-investigation'],
    ['U-NEXT', 'u-next'],
    ['arte.tv', 'arte-tv'],
    ['Кинопоиск', 'кинопоиск'],
    ['ドコモ', 'ドコモ'],
    ['हिंदी', 'हिंदी'],
    ['!?', ''],
  ])('makes %j to %j', (name, slug) => {
    expect(providerSlug(name)).toBe(slug.normalize('NFC'));
  });

  it('keeps names apart that differ in a mark which is a letter of its own', () => {
    expect(providerSlug('ド')).not.toBe(providerSlug('ト'));
    expect(providerSlug('й')).not.toBe(providerSlug('и'));
  });

  it('is the slug of itself', () => {
    fc.assert(
      fc.property(names, (name) => expect(providerSlug(providerSlug(name))).toBe(providerSlug(name))),
    );
  });

  it('minds neither case nor blanks around a name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const slug = providerSlug(name);
        expect(providerSlug(name.toUpperCase())).toBe(slug);
        expect(providerSlug(name.toLowerCase())).toBe(slug);
        expect(providerSlug(`\t ${name}  `)).toBe(slug);
      }),
    );
  });
});
