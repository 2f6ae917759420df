import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, daysOf, monthOf, parseMonth, weeksOf } from './month.js';

const months = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the months of the calendar', () => {
  it('lie in whole weeks that follow each other without a gap', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 7 }), (month, firstWeekday) => {
        const days = weeksOf(month, firstWeekday).flat();
        const { first, last } = daysOf(month);
        expect(days.length % 7).toBe(0);
        expect(new Date(days[0] ?? '').getUTCDay() || 7).toBe(firstWeekday);
        days.slice(1).forEach((day, index) => {
          expect(Date.parse(day) - Date.parse(days[index] ?? '')).toBe(86_400_000);
        });
        expect(days.indexOf(first)).toBeLessThan(7);
        expect(days.length - days.indexOf(last)).toBeLessThanOrEqual(7);
        expect(days.indexOf(first)).toBeGreaterThanOrEqual(0);
        expect(days.indexOf(last)).toBeGreaterThan(0);
      }),
    );
  });

  it('can be added to and taken away again', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -60, max: 60 }), (month, by) => {
        expect(addMonths(addMonths(month, by), -by)).toBe(month);
      }),
    );
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(daysOf('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  });

  it.each([null, '', '2026', '2026-13', '2026-1', '<script>', '9999999-01'])(
    'an address that says %j names none',
    (text) => {
      expect(parseMonth(text, '2026-11')).toBe('2026-11');
    },
  );

  it('are those of the reader', () => {
    expect(monthOf(new Date(2026, 0, 31, 23))).toBe('2026-01');
    expect(parseMonth('2027-03', '2026-11')).toBe('2027-03');
  });
});
