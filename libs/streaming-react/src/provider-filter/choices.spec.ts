import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storyProviders } from '../testing/story-providers.js';
import { readChoices, sameChoices, toggleChoice } from './choices.js';
import { foldName } from './fold-name.js';
import { indexServices } from './service-index.js';
import { FIRST_SHOWN, shownServices } from './shown-services.js';

const services = storyProviders(40);
const find = indexServices(services);
const spellings = (text: string): string[] => [text, text.toUpperCase(), ` ${text.toLowerCase()} `];
const listed = fc.constantFrom(...services.flatMap(({ id, name }) => [...spellings(id), ...spellings(name)]));
const texts = fc.array(fc.oneof(listed, fc.constantFrom('Vudu', 'Rakuten TV', '★'), fc.string()));
const oneService = fc.constantFrom(...services);

describe('foldName', () => {
  it.each([
    ['Disney+', 'disney-plus'],
    ['DisneyPlus', ' disney plus '],
    ['Movistar Plus+', 'movistar plus plus'],
    ['A&E', 'a-and-e'],
    ['France·tv', 'FRANCE TV'],
    ['Canal+ Séries', 'canal plus series'],
    ['Straße', 'STRASSE'],
  ])('takes %j and %j for one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('keeps apart what only punctuation tells apart from nothing', () => {
    expect(foldName('★')).not.toBe(foldName('♥'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe('indexServices', () => {
  it('knows a service by its id and by its name, in any case', () => {
    fc.assert(
      fc.property(oneService, fc.nat(2), (service, way) => {
        expect(find(spellings(service.id)[way] ?? '')).toBe(service);
        expect(find(spellings(service.name)[way] ?? '')).toBe(service);
      }),
    );
  });

  it('takes an id for the service whose id it is, though another bears it as a name', () => {
    const [one, other] = [
      { id: 'star', name: 'Star+', logo_url: null },
      { id: 'star-india', name: 'STAR', logo_url: null },
    ];
    expect(indexServices([other, one])('star')).toBe(one);
    expect(indexServices([other, one])('Star')).toBe(one);
  });
});

describe('readChoices and toggleChoice', () => {
  it('read names as they read what they give: each once', () => {
    fc.assert(
      fc.property(texts, (chosen) => {
        const choices = readChoices(chosen, find);
        expect([...readChoices([...choices.values()], find)]).toEqual([...choices]);
        expect(chosen.every((text) => choices.has(find(text)?.id ?? foldName(text)))).toBe(true);
      }),
    );
  });

  it('turn one over and leave all others as they are, also those that the region lacks', () => {
    fc.assert(
      fc.property(texts, oneService, (chosen, { id, name }) => {
        const before = readChoices(chosen, find);
        const after = readChoices(toggleChoice(before, id, name), find);
        expect(after.has(id)).toBe(!before.has(id));
        const without = (choices: ReadonlyMap<string, string>) => [...choices].filter(([key]) => key !== id);
        expect(without(after)).toEqual(without(before));
        expect(sameChoices(readChoices(toggleChoice(after, id, name), find), before)).toBe(true);
        expect(sameChoices(after, before)).toBe(false);
      }),
    );
  });
});

describe('shownServices', () => {
  const parts = fc.record({
    search: fc.constant(''),
    all: fc.boolean(),
    kept: fc.array(oneService).map((kept) => new Set(kept.map(({ id }) => id))),
  });

  it('shows the first and what is kept, in the order of the region', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const shown = shownServices(services, part);
        expect(shown).toEqual(services.filter((service) => shown.includes(service)));
        expect(shown.slice(0, FIRST_SHOWN)).toEqual(services.slice(0, FIRST_SHOWN));
        expect([...part.kept].every((id) => shown.some((service) => service.id === id))).toBe(true);
        if (part.all) expect(shown).toHaveLength(services.length);
        else expect(shown.slice(FIRST_SHOWN).every(({ id }) => part.kept.has(id))).toBe(true);
      }),
    );
  });

  it('finds every service by any part of its name, however it is spelt', () => {
    const part = fc.tuple(oneService, fc.nat(6), fc.integer({ min: 1, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(part, ([service, from, length, loud]) => {
        const piece = service.name.slice(from, from + length);
        const search = loud ? piece.toUpperCase() : piece;
        fc.pre(piece.trim() !== '');
        const found = shownServices(services, { search, all: false, kept: new Set() });
        expect(found.map(({ id }) => id)).toContain(service.id);
      }),
    );
  });

  it('finds only names with every word', () => {
    const found = (search: string) =>
      shownServices(services, { search, all: true, kept: new Set(['netflix']) }).map(({ name }) => name);
    expect(found('video prime')).toEqual(['Amazon Prime Video']);
    expect(found('+')).toEqual(['Disney+', 'Apple TV+', 'Paramount+']);
    expect(found('nothing of that kind')).toEqual([]);
  });
});
