import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FreeNumbers } from './free-numbers.js';

const anyTaken = fc.array(fc.integer({ min: 0, max: 60 }));

describe('FreeNumbers', () => {
  it('counts through all numbers from the first that are not taken', () => {
    fc.assert(
      fc.property(anyTaken, fc.nat(30), (taken, first) => {
        const free = new FreeNumbers({ first, taken });
        const expected = Array.from({ length: 100 }, (_, i) => first + i).filter(
          (each) => !taken.includes(each),
        );
        expected.forEach((number, ordinal) => {
          expect(free.at(ordinal)).toBe(number);
          expect(free.ordinalOf(number)).toBe(ordinal);
        });
      }),
    );
  });

  it('has no place for numbers that are taken or come before', () => {
    const free = new FreeNumbers({ first: 10, taken: [12] });
    expect([free.ordinalOf(12), free.ordinalOf(9)]).toEqual([undefined, undefined]);
  });
});
