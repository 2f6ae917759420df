import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoffDelayMs } from './backoff.js';

const bounds = fc.record({
  baseDelayMs: fc.integer({ min: 1, max: 1_000 }),
  maxDelayMs: fc.integer({ min: 1, max: 60_000 }),
});
const attempts = fc.integer({ min: 1, max: 2_000 });
const almostOne = () => 1 - Number.EPSILON;

describe('backoffDelayMs', () => {
  it('stays between 0 and both bounds', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(attempts, bounds, random, (attempt, within, value) => {
        const delayMs = backoffDelayMs(attempt, within, () => value);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThanOrEqual(within.maxDelayMs);
        expect(delayMs).toBeLessThanOrEqual(within.baseDelayMs * 2 ** (attempt - 1));
      }),
    );
  });

  it('uses the whole span: full jitter', () => {
    const within = { baseDelayMs: 100, maxDelayMs: 1_000 };
    expect(backoffDelayMs(3, within, () => 0)).toBe(0);
    expect(backoffDelayMs(3, within, () => 0.5)).toBe(200);
    expect(backoffDelayMs(3, within, almostOne)).toBe(399);
  });

  it('doubles the upper bound with each attempt, up to the highest', () => {
    const within = { baseDelayMs: 100, maxDelayMs: 350 };
    expect([1, 2, 3, 4].map((attempt) => backoffDelayMs(attempt, within, almostOne))).toEqual([
      99, 199, 349, 349,
    ]);
  });
});
