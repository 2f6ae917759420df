import { describe, expect, it } from '@jest/globals';
import { isGreen, sumCounts, summaryOf } from './sum-counts.mjs';

const run = (passed, failed, skipped = 0) => ({ passed, failed, skipped });

describe('the sum of test runs', () => {
  it('adds up each count', () => {
    expect(sumCounts([run(3, 1, 0), run(4, 0, 2)])).toEqual(run(7, 1, 2));
  });

  it('is one line that names skipped tests only when there are any', () => {
    expect(summaryOf(run(7, 0))).toBe('7 passed, 0 failed');
    expect(summaryOf(run(7, 1, 2))).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('is green when something passed and nothing failed', () => {
    expect(isGreen(run(7, 0))).toBe(true);
    expect(isGreen(run(7, 1))).toBe(false);
  });

  it('is not green when nothing ran', () => {
    expect(isGreen(sumCounts([]))).toBe(false);
  });
});
