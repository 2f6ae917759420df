import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFormats } from '../format/formats.js';
import { release } from '../testing/story-releases.js';
import { NOW } from '../testing/story-time.js';
import { addDays, groupByWeek, weekStart } from './release-weeks.js';

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const firstDays = fc.integer({ min: 1, max: 7 });

describe('weekStart', () => {
  it('is the Monday, Sunday or Saturday that begins the week', () => {
    expect(weekStart('2026-11-20', 1)).toBe('2026-11-16');
    expect(weekStart('2026-11-20', 7)).toBe('2026-11-15');
    expect(weekStart('2026-11-20', 6)).toBe('2026-11-14');
    expect(weekStart('2027-01-01', 1)).toBe('2026-12-28');
  });

  it('is that day of the week, and at most six days back', () => {
    fc.assert(
      fc.property(dates, firstDays, (date, firstDay) => {
        const start = weekStart(date, firstDay);
        expect(new Date(start).getUTCDay()).toBe(firstDay % 7);
        expect(start <= date && date < addDays(start, 7)).toBe(true);
        expect(weekStart(start, firstDay)).toBe(start);
      }),
    );
  });
});

describe('groupByWeek', () => {
  it('holds every release once, soonest first, each in its own day and week', () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 40 }), firstDays, (list, firstDay) => {
        const releases = list.map((release_date, place) => release(place, { release_date }));
        const weeks = groupByWeek(releases, firstDay);
        const flat = weeks.flatMap(({ days }) => days.flatMap((day) => day.releases));
        expect(flat).toEqual(releases.toSorted((a, b) => a.release_date.localeCompare(b.release_date)));
        for (const { start, days } of weeks)
          for (const { date, releases: ofDay } of days) {
            expect(weekStart(date, firstDay)).toBe(start);
            expect(new Set(ofDay.map(({ release_date }) => release_date))).toEqual(new Set([date]));
          }
        const starts = weeks.map(({ start }) => start);
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });
});

describe('the week of a language', () => {
  it.each([
    ['de', 1],
    ['fr', 1],
    ['en-GB', 1],
    ['en-US', 7],
    ['ar-EG', 6],
  ])('%s begins with day %i', (locale, firstDay) => {
    expect(createFormats(locale, () => NOW).firstDayOfWeek).toBe(firstDay);
  });

  it('has the day that it is where the reader is', () => {
    const lateEvening = new Date(2026, 10, 20, 23, 59).getTime();
    expect(createFormats('en', () => lateEvening).today()).toBe('2026-11-20');
    expect(createFormats('en', () => lateEvening).dayFromNow('2026-11-21')).toBe('tomorrow');
  });
});
