import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { trendPoints } from './trend-line.js';

const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 90 })
  .chain((days) =>
    fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: days.length, maxLength: days.length })
      .map((ranks) =>
        days.toSorted((a, b) => a - b).map((index, at) => ({ date: day(index), rank: ranks[at] ?? 1 })),
      ),
  );

describe('the line of a trend', () => {
  it('stays in its picture, runs with the days, and is higher where the rank is better', () => {
    fc.assert(
      fc.property(histories, (days) => {
        const points = trendPoints(days);
        expect(points).toHaveLength(days.length);
        points.forEach(([x, y], index) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(320);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(96);
          const [nextX, nextY] = points[index + 1] ?? [Infinity, y];
          expect(nextX).toBeGreaterThan(x);
          const better = Math.sign(
            (days[index + 1]?.rank ?? days[index]?.rank ?? 0) - (days[index]?.rank ?? 0),
          );
          expect(Math.sign(nextY - y)).toBe(better);
        });
      }),
    );
  });

  it('leaves a gap where days are missing', () => {
    const [a, b, c] = trendPoints([
      { date: '2026-01-01', rank: 1 },
      { date: '2026-01-02', rank: 1 },
      { date: '2026-01-05', rank: 1 },
    ]);
    const [first = 0, second = 0, third = 0] = [a?.[0], b?.[0], c?.[0]];
    expect((third - second) / (second - first)).toBeCloseTo(3);
  });
});
