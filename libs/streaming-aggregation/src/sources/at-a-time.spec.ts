import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AtATime } from './at-a-time.js';

describe('AtATime', () => {
  it('runs no more than it may, wastes no place, and keeps the order, however work ends', async () => {
    const work = fc.array(fc.record({ ticks: fc.nat(4), fails: fc.boolean() }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), work, async (most, pieces) => {
        const turns = new AtATime(most);
        const began: number[] = [];
        let running = 0;
        let highest = 0;
        const ends = await Promise.allSettled(
          pieces.map(({ ticks, fails }, index) =>
            turns.run(async () => {
              began.push(index);
              highest = Math.max(highest, ++running);
              for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
              running -= 1;
              if (fails) throw new Error('failed');
              return index;
            }),
          ),
        );
        expect(began).toEqual(pieces.map((_, index) => index));
        expect(highest).toBeLessThanOrEqual(most);
        expect(ends.map(({ status }) => status === 'rejected')).toEqual(pieces.map(({ fails }) => fails));
        expect(turns.isFull).toBe(false);
      }),
    );
  });

  it('says when it is full', async () => {
    const turns = new AtATime(2);
    const ends: (() => void)[] = [];
    const one = (): Promise<void> => turns.run(() => new Promise((resolve) => ends.push(resolve)));
    const works = [one(), one(), one()];
    expect([turns.isFull, ends.length]).toEqual([true, 2]);
    ends[0]?.();
    await works[0];
    expect([turns.isFull, ends.length]).toEqual([true, 3]);
    ends.forEach((end) => end());
    await Promise.all(works);
    expect(turns.isFull).toBe(false);
  });
});
