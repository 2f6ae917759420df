import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { untilOneFails } from './until-one-fails.js';

const NEVER = new AbortController().signal;

describe('untilOneFails', () => {
  it('does every job, in order, and as many at a time as it may', async () => {
    const ticksOfEach = fc.array(fc.nat(4), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), ticksOfEach, async (atATime, ticks) => {
        const began: number[] = [];
        let [running, highest] = [0, 0];
        const jobs = ticks.map((count, index) => async () => {
          began.push(index);
          highest = Math.max(highest, ++running);
          for (let tick = 0; tick <= count; tick++) await Promise.resolve();
          running -= 1;
        });
        await untilOneFails(jobs, { atATime, stop: NEVER });
        expect(began).toEqual(ticks.map((_, index) => index));
        expect(highest).toBe(Math.min(atATime, ticks.length));
      }),
    );
  });

  it('begins no job after one that failed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), async (fails) => {
        const began: number[] = [];
        const jobs = fails.map((failing, index) => () => {
          began.push(index);
          return failing ? Promise.reject(new Error('failed')) : Promise.resolve();
        });
        await untilOneFails(jobs, { atATime: 1, stop: NEVER });
        expect(began).toHaveLength(fails.includes(true) ? fails.indexOf(true) + 1 : fails.length);
      }),
    );
  });

  it('begins none once it is told to stop', async () => {
    const stop = new AbortController();
    let began = 0;
    const job = () => {
      began += 1;
      stop.abort();
      return Promise.resolve();
    };
    await untilOneFails([job, job, job], { atATime: 1, stop: stop.signal });
    expect(began).toBe(1);
  });
});
