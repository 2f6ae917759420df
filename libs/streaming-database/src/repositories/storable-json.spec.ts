import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storableJson } from './storable-json.js';

const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const tricky = fc.oneof(text, fc.constantFrom('\0', '\\u0000', '\uD83D', '🎬', '\uDE00\uD83D'));

describe('storableJson', () => {
  it('changes nothing that PostgreSQL takes', () => {
    const sound = fc.jsonValue().filter((value) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(value)));
    fc.assert(fc.property(sound, (value) => expect(storableJson(value)).toBe(JSON.stringify(value))));
  });

  it('never holds what PostgreSQL refuses, in texts and in names', () => {
    fc.assert(
      fc.property(fc.dictionary(tricky, fc.array(tricky)), (value) => {
        const [kept] = JSON.parse(storableJson([value])) as [Record<string, string[]>];
        const texts = Object.entries(kept).flatMap(([name, parts]) => [name, ...parts]);
        for (const text of texts) expect(text).not.toMatch(/\0|\p{Surrogate}/u);
      }),
    );
  });

  it('replaces each refused character, and keeps an escaped backslash', () => {
    expect(JSON.parse(storableJson({ 'a\0': ['\uD800x', '\\u0000', '🎬'] }))).toEqual({
      'a\uFFFD': ['\uFFFDx', '\\u0000', '🎬'],
    });
  });
});
