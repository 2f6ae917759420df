import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRetryAfter } from './retry-after.js';

const NOW = Date.parse('2026-05-01T12:00:00Z');
const DAY_MS = 86_400_000;

describe('parseRetryAfter', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['seconds with blanks', ' 7 ', 7_000],
    ['a fraction, rounded up', '1.0005', 1_001],
    ['zero', '0', 0],
    ['a date', 'Fri, 01 May 2026 12:00:30 GMT', 30_000],
    ['a date of the old form', 'Friday, 01-May-26 12:00:30 GMT', 30_000],
    ['a date that has passed', 'Fri, 01 May 2026 11:00:00 GMT', 0],
    ['more than a day', '99999999999', DAY_MS],
    ['a minus', '-1', undefined],
    ['words', 'soon', undefined],
    ['a broken date', 'Fri, 99 Foo 2026', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_name, value, expected) => {
    expect(parseRetryAfter(value, NOW)).toBe(expected);
  });

  it('gives undefined when the header is missing', () => {
    expect(parseRetryAfter(undefined, NOW)).toBeUndefined();
  });

  it('gives whole milliseconds from 0 to a day, or undefined, whatever the upstream sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.nat().map(String)), (value) => {
        const ms = parseRetryAfter(value, NOW);
        if (ms === undefined) return;
        expect(Number.isInteger(ms)).toBe(true);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });

  it('reads back every date that HTTP can write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_000 }), (seconds) => {
        const date = new Date(NOW + seconds * 1000).toUTCString();
        expect(parseRetryAfter(date, NOW)).toBe(seconds * 1000);
      }),
    );
  });
});
