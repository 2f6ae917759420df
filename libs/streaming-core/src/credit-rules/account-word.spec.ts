import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordEndsAtMs } from './account-word.js';

const ends = (saidAt: string, monthStartsOn = 1, timeZone = 'UTC'): string =>
  new Date(wordEndsAtMs(Date.parse(saidAt), { monthStartsOn, timeZone })).toISOString();

describe('wordEndsAtMs', () => {
  it.each([
    ['2026-05-10T12:00:00Z', 1, '2026-06-01T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 1, '2027-01-01T00:00:00.000Z'],
    ['2026-05-10T12:00:00Z', 15, '2026-05-15T00:00:00.000Z'],
    ['2026-05-16T00:00:00Z', 15, '2026-06-15T00:00:00.000Z'],
    ['2027-02-27T00:00:00Z', 28, '2027-02-28T00:00:00.000Z'],
    ['2026-12-29T00:00:00Z', 28, '2027-01-28T00:00:00.000Z'],
  ])('of what is said at %s, with months from day %i, is %s', (saidAt, monthStartsOn, expected) => {
    expect(ends(saidAt, monthStartsOn)).toBe(expected);
  });

  it('is the next day when the month has just begun here, but perhaps not there', () => {
    expect(ends('2026-06-01T00:00:05Z')).toBe('2026-06-02T00:00:00.000Z');
    expect(ends('2026-12-31T23:00:00Z', 28)).toBe('2027-01-28T00:00:00.000Z');
    expect(ends('2026-02-28T23:00:00Z', 28)).toBe('2026-03-01T00:00:00.000Z');
  });

  it.each([
    ['2026-05-10T12:00:00Z', 'America/Los_Angeles', '2026-06-01T07:00:00.000Z'],
    ['2026-06-01T05:00:00Z', 'America/Los_Angeles', '2026-06-01T07:00:00.000Z'],
    ['2026-05-10T12:00:00Z', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
    ['2026-05-31T19:00:00Z', 'Asia/Kolkata', '2026-06-01T18:30:00.000Z'],
  ])('of what is said at %s in %s is %s', (saidAt, timeZone, expected) => {
    expect(ends(saidAt, 1, timeZone)).toBe(expected);
  });

  it('always lies ahead, at midnight, and not more than a month away', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 28 }), (said, monthStartsOn) => {
        const waitMs = wordEndsAtMs(said.getTime(), { monthStartsOn, timeZone: 'UTC' }) - said.getTime();
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThanOrEqual(31 * 86_400_000);
        expect((said.getTime() + waitMs) % 86_400_000).toBe(0);
      }),
    );
  });
});
