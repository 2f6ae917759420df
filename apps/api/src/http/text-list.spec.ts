import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textList } from './text-list.js';

describe('textList', () => {
  it.each<[unknown, unknown]>([
    ['Netflix', ['Netflix']],
    ['Netflix,Hulu', ['Netflix', 'Hulu']],
    [' Netflix , Apple TV+ ', ['Netflix', 'Apple TV+']],
    [
      ['Netflix,Hulu', 'Max'],
      ['Netflix', 'Hulu', 'Max'],
    ],
    [
      ['Netflix', 'Netflix,Hulu'],
      ['Netflix', 'Hulu'],
    ],
    ['', []],
    [' , ,', []],
    [[], []],
    [undefined, undefined],
  ])('makes of %j the list %j', (given, list) => {
    expect(textList(given)).toEqual(list);
  });

  it.each<[unknown]>([[7], [null], [{ a: 1 }], [['a', 7]], [[['a']]]])(
    'leaves %j for the validation to refuse',
    (given) => {
      expect(textList(given)).toBe(given);
    },
  );

  it('never holds an empty, a blank or a repeated text, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string())), (given) => {
        const list = textList(given) as string[];
        expect(list.every((text) => text !== '' && text === text.trim() && !text.includes(','))).toBe(true);
        expect(new Set(list).size).toBe(list.length);
        expect(textList(list)).toEqual(list);
        expect(textList(list.join(','))).toEqual(list);
      }),
    );
  });
});
