import { describe, expect, it } from '@jest/globals';
import { billingMonth } from './billing-month.js';

describe('billingMonth', () => {
  it.each([
    ['2026-11-01T00:00:00Z', 1, '2026-11-01'],
    ['2026-11-30T23:59:59Z', 1, '2026-11-01'],
    ['2026-11-14T23:59:59Z', 15, '2026-10-15'],
    ['2026-11-15T00:00:00Z', 15, '2026-11-15'],
    ['2027-01-05T12:00:00Z', 28, '2026-12-28'],
    ['2024-02-29T12:00:00Z', 28, '2024-02-28'],
  ])('%s, months from the %i: %s', (moment, startsOn, month) => {
    expect(billingMonth(Date.parse(moment), startsOn)).toBe(month);
  });
});
