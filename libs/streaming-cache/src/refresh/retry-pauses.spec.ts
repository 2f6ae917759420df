import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RetryPauses } from './retry-pauses.js';

it('pauses for half to all of a ceiling that doubles up to the cap', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 2000 }), (randoms) => {
      let next = 0;
      const pauses = new RetryPauses({
        retryPauseMs: 5000,
        maxRetryPauseMs: 60_000,
        maxKeys: 10,
        clock: () => 0,
        random: () => randoms[next++] ?? 0,
      });
      randoms.forEach((_, failures) => {
        const ceilingMs = Math.min(60_000, 5000 * 2 ** failures);
        const pauseMs = pauses.failed('k', new Error('down'));
        expect(pauseMs).toBeGreaterThanOrEqual(ceilingMs / 2);
        expect(pauseMs).toBeLessThanOrEqual(ceilingMs);
        expect(pauses.isPaused('k')).toBe(true);
      });
    }),
    { numRuns: 30 },
  );
});
