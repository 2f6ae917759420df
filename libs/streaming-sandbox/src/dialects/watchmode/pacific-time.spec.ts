import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../world/calendar-day.js';
import { pacificDay, readPacificMoment } from './pacific-time.js';

describe('pacificDay', () => {
  it.each([
    ['in summer', '2026-07-04T06:59:59Z', '2026-07-03'],
    ['in summer', '2026-07-04T07:00:00Z', '2026-07-04'],
    ['in winter', '2026-12-24T07:59:59Z', '2026-12-23'],
    ['in winter', '2026-12-24T08:00:00Z', '2026-12-24'],
  ])('%s, %s is %s', (_, moment, day) => {
    expect(isoDate(pacificDay(Date.parse(moment)))).toBe(day);
  });
});

describe('readPacificMoment', () => {
  it.each([
    ['20261101', '2026-11-01T00:00:00Z'],
    ['20261101235959', '2026-11-01T23:59:59Z'],
    ['20240229', '2024-02-29T00:00:00Z'],
  ])('%s', (text, moment) => {
    expect(readPacificMoment(text)).toBe(Date.parse(moment) / 1000);
  });

  it.each(['', '2026', '2026-11-01', '20260229', '20261301', '20261101240000', '202611011200', '20261101x'])(
    '"%s" is no moment',
    (text) => {
      expect(readPacificMoment(text)).toBeUndefined();
    },
  );
});
