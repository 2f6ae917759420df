import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankChange } from './rank-change.js';

const YESTERDAY = '2026-11-19';

describe('the change of a rank', () => {
  it('says by how many places a title rose or fell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (rank, previous_rank) => {
          const change = rankChange({ rank, previous_rank }, YESTERDAY);
          const moved = { up: 1, down: -1, unchanged: 0, new: Number.NaN }[change?.direction ?? 'new'];
          expect(rank + moved * (change?.places ?? 0)).toBe(previous_rank);
          expect(change?.places === 0).toBe(change?.direction === 'unchanged');
        },
      ),
    );
  });

  it('is new for a title that the other list did not have', () => {
    expect(rankChange({ rank: 3, previous_rank: null }, YESTERDAY)).toEqual({ direction: 'new', places: 0 });
  });

  it('is not known without a list to compare with', () => {
    expect(rankChange({ rank: 3, previous_rank: null }, null)).toBeUndefined();
  });
});
