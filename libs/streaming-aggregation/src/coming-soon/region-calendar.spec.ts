import { describe, expect, it } from '@jest/globals';
import { daysAfter, todayIn } from './region-calendar.js';

describe('todayIn', () => {
  const at = (instant: string) => Date.parse(instant);

  it.each([
    ['GB', '2026-12-01T23:59:00.000Z', '2026-12-01'],
    ['GB', '2026-12-02T00:00:00.000Z', '2026-12-02'],
    // In summer the day ends an hour earlier by UTC.
    ['GB', '2026-06-30T23:00:00.000Z', '2026-07-01'],
    ['JP', '2026-12-01T15:00:00.000Z', '2026-12-02'],
    // It is the second of December in New York, and still the first in Hawaii.
    ['US', '2026-12-02T09:59:00.000Z', '2026-12-01'],
    ['US', '2026-12-02T10:00:00.000Z', '2026-12-02'],
    ['XK', '2026-12-01T23:59:00.000Z', '2026-12-01'],
  ])('knows that it is in %s at %s the %s', (region, instant, day) => {
    expect(todayIn(region, at(instant))).toBe(day);
  });
});

describe('daysAfter', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-29', -1, '2026-03-28'],
    ['2026-10-25', 90, '2027-01-23'],
  ])('%s and %i days make %s', (day, days, result) => {
    expect(daysAfter(day, days)).toBe(result);
  });
});
