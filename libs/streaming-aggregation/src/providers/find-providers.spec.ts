import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listedProvider as row } from '../testing/listed-provider.js';
import { findProviders } from './find-providers.js';
import { mergeProviders } from './merge-providers.js';
import { PROVIDER_TABLE } from './provider-table.js';

const directory = mergeProviders([
  {
    upstream: 'tmdb',
    providers: [
      row({ id: '444', name: 'Dekkoo' }),
      row({ id: '8', name: 'Netflix' }),
      row({ id: '5', name: '!' }),
    ],
  },
]);

const idsOf = (...texts: string[]): string[] => findProviders(texts, directory).found.map(({ id }) => id);
const nearOf = (text: string): readonly string[] => findProviders([text], directory).unknown[0]?.near ?? [];

describe('findProviders', () => {
  it.each(['netflix', 'Netflix', ' NETFLIX ', '8', 'tmdb:8', 'TMDB:8', 'watchmode:203', 'Netflix Kids'])(
    'understands %j as Netflix',
    (text) => {
      expect(findProviders([text], directory)).toEqual({
        found: [{ id: 'netflix', name: 'Netflix', matchedBy: 'id' }],
        unknown: [],
      });
    },
  );

  it('finds services that only the directory knows, by name, id and number', () => {
    expect(idsOf('DEKKOO')).toEqual(['dekkoo']);
    expect(idsOf('444')).toEqual(['dekkoo']);
    expect(idsOf('unnamed-tmdb-5')).toEqual(['unnamed-tmdb-5']);
  });

  it('finds services of the table while there is no directory', () => {
    expect(findProviders(['Disney Plus'], []).found).toEqual([
      { id: 'disney-plus', name: 'Disney+', matchedBy: 'id' },
    ]);
  });

  it('says of each how it is known to be one service', () => {
    const { found } = findProviders(['Netflix', 'Dekkoo', '444'], directory);
    expect(found.map(({ id, matchedBy }) => [id, matchedBy])).toEqual([
      ['netflix', 'id'],
      ['dekkoo', 'name'],
    ]);
  });

  it('names each service once, in the order of the texts', () => {
    expect(idsOf('Hulu', 'Netflix', '15', 'netflix')).toEqual(['hulu', 'netflix']);
  });

  it('gives back what it does not know, each once, with what may be meant', () => {
    const { found, unknown } = findProviders(['Netflx', 'Hulu', 'Netflx'], directory);
    expect(found).toEqual([{ id: 'hulu', name: 'Hulu', matchedBy: 'id' }]);
    expect(unknown).toEqual([{ text: 'Netflx', near: ['Netflix'] }]);
  });

  it.each([
    ['disny', 'Disney+'],
    ['Prime Vidoe', 'Amazon Prime Video'],
    ['paramout plus', 'Paramount+'],
    ['hulu usa', 'Hulu'],
    ['Dekko', 'Dekkoo'],
  ])('takes %j for a slip of the pen', (text, name) => {
    expect(nearOf(text)[0]).toBe(name);
  });

  it('offers both services of a name that two of them bear', () => {
    expect(nearOf('Apple TV')).toEqual(['Apple TV Store', 'Apple TV+']);
  });

  it.each([
    'xyzzy',
    '',
    '???',
    '99999999',
    'watchmode:8',
    `netflix ${'x'.repeat(60)}`,
    'constructor:8',
    '__proto__:8',
    'n'.repeat(10_000),
  ])('offers nothing for %j, which is near to nothing', (text) => {
    expect(findProviders([text], directory)).toEqual({ found: [], unknown: [{ text, near: [] }] });
  });

  it('finds every service of the table by each of its names that is only its own', () => {
    for (const { id, name } of PROVIDER_TABLE) {
      expect([idsOf(id), idsOf(name), idsOf(name.toUpperCase())]).toEqual([[id], [id], [id]]);
    }
  });

  it('puts every text among the found or among the unknown', () => {
    const texts = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('netflix', '8', '444', 'Apple TV', 'Netflx')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, (wanted) => {
        const { unknown } = findProviders(wanted, directory);
        for (const text of wanted) {
          const alone = findProviders([text], directory);
          expect(alone.found.length + alone.unknown.length).toBe(1);
          expect(unknown.some((one) => one.text === text)).toBe(alone.unknown.length === 1);
        }
      }),
    );
  });
});
