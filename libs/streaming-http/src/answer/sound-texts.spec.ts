import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { soundTexts } from './sound-texts.js';

describe('soundTexts', () => {
  it('takes out what a terminal obeys, and what turns the text around', () => {
    expect(soundTexts('\u001B[31mred\u0007\u0000 \u202Egpj.exe\u202C')).toBe('[31mred gpj.exe');
  });

  it('leaves texts alone that are read from right to left, hold line breaks or emojis', () => {
    const texts = ['שלום\u200F!', 'ماتریکس', 'one\ntwo\tthree', '👩‍👧 Amélie', '\u2068isolated\u2069'];
    expect(soundTexts(texts)).toEqual(texts);
  });

  it('cuts what is far too long, and not through a character', () => {
    const cut = soundTexts(`${'x'.repeat(3_998)}😀${'y'.repeat(1_000_000)}`);
    expect(cut).toHaveLength(4_000);
    expect(cut).toMatch(/x\uFFFD…$/);
  });

  it('keeps all else as it is, at whatever depth', () => {
    const when = new Date(0);
    const value = { a: [1, null, true, { b: 'x\u0000', when }], c: undefined };
    expect(soundTexts(value)).toEqual({ a: [1, null, true, { b: 'x', when }], c: undefined });
  });

  it('makes every text sound, and changes nothing in a sound one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = soundTexts(value);
        expect(JSON.stringify(once)).not.toMatch(/\\u(00[01]|d[89a-f])/);
        expect(soundTexts(once)).toEqual(once);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // eslint-disable-next-line no-control-regex -- the ones that must be gone
        expect(soundTexts(text)).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
        expect(soundTexts(text).isWellFormed()).toBe(true);
      }),
    );
  });
});
