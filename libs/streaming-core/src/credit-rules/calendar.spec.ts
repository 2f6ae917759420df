import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountMonth, calendarDay, dayAfter, startOfDay } from './calendar.js';

const iso = (ms: number) => new Date(ms).toISOString();

describe('calendarDay', () => {
  it.each([
    ['2026-05-14T18:29:59.999Z', 'Asia/Kolkata', '2026-05-14'],
    ['2026-05-14T18:30:00.000Z', 'Asia/Kolkata', '2026-05-15'],
    ['2026-01-01T04:59:59.999Z', 'America/New_York', '2025-12-31'],
    ['2026-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2028-02-29T12:00:00.000Z', 'UTC', '2028-02-29'],
  ])('of %s in %s is %s', (instant, timeZone, day) => {
    expect(calendarDay(Date.parse(instant), timeZone)).toBe(day);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => calendarDay(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('startOfDay', () => {
  it.each([
    ['2026-05-15', 'UTC', '2026-05-15T00:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    // Clocks went from 24:00 to 1:00: there was no midnight.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // The whole day was left out when the date line moved.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('of %s in %s is %s', (day, timeZone, start) => {
    expect(iso(startOfDay(day, timeZone))).toBe(start);
  });

  it('is the moment at which the day turns, in every zone', () => {
    const zones = [
      'UTC',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Pacific/Chatham',
      'Africa/Cairo',
      'Asia/Beirut',
    ];
    const now = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(now, fc.constantFrom(...zones), (ms, zone) => {
        const next = dayAfter(calendarDay(ms, zone));
        const turn = startOfDay(next, zone);
        expect(turn).toBeGreaterThan(ms);
        expect([calendarDay(turn - 1, zone), calendarDay(turn, zone)]).toEqual([calendarDay(ms, zone), next]);
      }),
    );
  });
});

describe('accountMonth', () => {
  it.each([
    ['2026-05-14', 1, '2026-05-01', '2026-06-01'],
    ['2026-05-01', 1, '2026-05-01', '2026-06-01'],
    ['2026-12-31', 1, '2026-12-01', '2027-01-01'],
    ['2026-01-14', 15, '2025-12-15', '2026-01-15'],
    ['2026-01-15', 15, '2026-01-15', '2026-02-15'],
    ['2028-02-29', 28, '2028-02-28', '2028-03-28'],
  ] as const)(
    'of %s, begun on the %d., lasts from %s to %s',
    (...[day, startsOn, firstDay, nextFirstDay]) => {
      expect(accountMonth(day, startsOn)).toEqual({ firstDay, nextFirstDay });
    },
  );
});
