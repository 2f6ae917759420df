import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CREDIT_PURPOSES, type AccountStatement } from '../credits.js';
import { resolveCreditCaps } from './credit-caps.js';
import type { CreditState } from './credit-state.js';
import { creditStatus } from './credit-status.js';
import { decideCredits } from './decide-credits.js';

const NOW = Date.parse('2026-05-14T12:00:00.000Z');

const days = ['2026-04-30', '2026-05-01', '2026-05-13', '2026-05-14', '2026-06-01'];
const credits = fc.nat({ max: 12 });
const state: fc.Arbitrary<CreditState> = fc
  .record({
    days: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...days), credits, credits)
        .map(([day, a, b]) => ({ day, spent: a + b, peopleSpent: a })),
      { selector: ({ day }) => day },
    ),
    reservations: fc.array(
      fc
        .record({
          id: fc.uuid(),
          day: fc.constantFrom(...days),
          purpose: fc.constantFrom(...CREDIT_PURPOSES),
          cost: fc.integer({ min: 1, max: 3 }),
          agoMs: fc.integer({ min: -400_000, max: 400_000 }),
        })
        .map(({ agoMs, ...held }) => ({
          ...held,
          reservedAtMs: NOW - agoMs,
          endsAtMs: NOW - agoMs + 300_000,
        })),
      { maxLength: 4 },
    ),
    account: fc.option(
      fc.record<AccountStatement>({
        quota: fc.nat({ max: 60 }),
        used: fc.nat({ max: 60 }),
        at: fc.constantFrom(...days.map((day) => `${day}T09:00:00.000Z`)),
      }),
    ),
    blocked: fc.option(fc.constantFrom(...days)),
  })
  .map(({ account, blocked, ...rest }) => ({
    ...rest,
    ...(account && { account }),
    ...(blocked !== null && { blockedUntilMs: Date.parse(blocked) }),
  }));
const caps = fc
  .record({
    perDay: fc.nat({ max: 40 }),
    perMonth: fc.nat({ max: 80 }),
    peopleShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(resolveCreditCaps);

describe('decideCredits', () => {
  it('grants exactly what the status says is left, whatever has happened', () => {
    fc.assert(
      fc.property(state, caps, fc.constantFrom(...CREDIT_PURPOSES), (kept, limits, purpose) => {
        const { day, month, leftForBackground } = creditStatus(
          kept,
          { upstream: 'metered', caps: limits },
          NOW,
        );
        const left = purpose === 'people' ? day.left : leftForBackground;
        expect(day.left).toBeLessThanOrEqual(month.left);
        const grants = (cost: number) =>
          decideCredits(kept, { upstream: 'metered', purpose, cost, caps: limits }, NOW).granted;
        if (left > 0) expect(grants(left)).toBe(true);
        expect(grants(left + 1)).toBe(false);
      }),
    );
  });

  it('keeps whole credits for people, no more than the share comes to', () => {
    const left = (perDay: number, peopleShare: number) =>
      creditStatus(
        { days: [], reservations: [] },
        { upstream: 'metered', caps: resolveCreditCaps({ perDay, peopleShare }) },
        NOW,
      ).leftForBackground;
    expect([left(33, 0.25), left(100, 0.07), left(10, 0), left(10, 1)]).toEqual([24, 93, 10, 0]);
  });
});
