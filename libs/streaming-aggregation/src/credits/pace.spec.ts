import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planBudget } from './pace.js';

const MIDNIGHT = Date.parse('2026-05-15T00:00:00.000Z');
const HOUR_MS = 3_600_000;

const budgetAt = (hoursLeft: number, taken: number, left: number): number =>
  planBudget({
    status: {
      day: { cap: 100, spent: 0, reserved: 0, left: 100, resetsAt: new Date(MIDNIGHT).toISOString() },
      takenByBackground: taken,
      leftForBackground: left,
    },
    nowMs: MIDNIGHT - hoursLeft * HOUR_MS,
  });

describe('planBudget', () => {
  it('gives every hour its part, once', () => {
    expect(budgetAt(24, 0, 24)).toBe(1);
    expect(budgetAt(23.5, 1, 23)).toBe(0);
    expect(budgetAt(23, 1, 23)).toBe(1);
    expect(budgetAt(12, 0, 24)).toBe(13);
    expect(budgetAt(1, 0, 24)).toBe(24);
  });

  it('gives a single credit in the first hour', () => {
    expect(budgetAt(24, 0, 1)).toBe(1);
  });

  it.each([25, 30, 0, -5])('stays sound when the day ends in %d hours', (hoursLeft) => {
    expect(budgetAt(hoursLeft, 0, 24)).toBe(hoursLeft > 24 ? 1 : 24);
  });

  it('spends exactly the day, evenly, however often it is asked', () => {
    const setting = fc.record({ all: fc.nat({ max: 200 }), everyMinutes: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(setting, ({ all, everyMinutes }) => {
        let taken = 0;
        let furthestOff = 0;
        for (let minutes = 0; minutes < 24 * 60; minutes += everyMinutes) {
          taken += budgetAt(24 - minutes / 60, taken, all - taken);
          const hours = Math.floor(minutes / 60) + 1;
          furthestOff = Math.max(furthestOff, Math.abs(taken - (all * hours) / 24));
        }
        expect(furthestOff).toBeLessThan(1);
        expect(taken).toBe(all);
      }),
    );
  });

  it('never gives what people have taken since', () => {
    const credits = fc.nat({ max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), credits, credits, (hoursLeft, taken, left) => {
        const budget = budgetAt(hoursLeft, taken, left);
        expect(budget).toBeGreaterThanOrEqual(0);
        expect(budget).toBeLessThanOrEqual(left);
      }),
    );
  });
});
