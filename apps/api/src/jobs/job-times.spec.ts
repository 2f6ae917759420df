import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextRunMs } from './job-times.js';
import type { Job } from './job.js';

const NOW_MS = Date.parse('2026-03-01T12:00:00Z');
const MINUTE_MS = 60_000;

const job = (everySeconds: number): Job => ({
  name: 'trending',
  everySeconds,
  run: () => Promise.resolve({}),
});
const waitMs = (everySeconds: number, outcome: 'done' | 'failed', random: number): number =>
  nextRunMs(job(everySeconds), outcome, NOW_MS, random) - NOW_MS;

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const everySeconds = fc.integer({ min: 1, max: 31_536_000 });

describe('the next run', () => {
  it('comes a tenth earlier or later than the time between two runs', () => {
    expect(waitMs(3_600, 'done', 0)).toBe(54 * MINUTE_MS);
    expect(waitMs(3_600, 'done', 0.5)).toBe(60 * MINUTE_MS);
    fc.assert(
      fc.property(everySeconds, random, (seconds, chance) => {
        const wait = waitMs(seconds, 'done', chance);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(seconds * 900));
        expect(wait).toBeLessThanOrEqual(Math.ceil(seconds * 1_100));
      }),
    );
  });

  it('is not the same for all', () => {
    expect(waitMs(3_600, 'done', 0.1)).not.toBe(waitMs(3_600, 'done', 0.9));
    expect(waitMs(3_600, 'failed', 0.1)).not.toBe(waitMs(3_600, 'failed', 0.9));
  });

  it('comes within five minutes of a failure, and never later than after a success', () => {
    fc.assert(
      fc.property(everySeconds, random, (seconds, chance) => {
        const wait = waitMs(seconds, 'failed', chance);
        expect(wait).toBeLessThanOrEqual(5 * MINUTE_MS);
        expect(wait).toBeLessThanOrEqual(waitMs(seconds, 'done', chance));
        expect(wait).toBeGreaterThan(0);
      }),
    );
    expect(waitMs(86_400, 'failed', 0)).toBeGreaterThan(4 * MINUTE_MS);
  });
});
