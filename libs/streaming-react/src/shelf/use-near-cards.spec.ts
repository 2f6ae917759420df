import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearIndexes } from './use-near-cards.js';

const shelves = fc.record({
  offset: fc.double({ min: 0, max: 500_000, noNaN: true }),
  viewport: fc.integer({ min: 1, max: 4000 }),
  pitch: fc.integer({ min: 40, max: 400 }),
  count: fc.integer({ min: 0, max: 2000 }),
  kept: fc.option(fc.nat(3000), { nil: undefined }),
  overscan: fc.integer({ min: 1, max: 4 }),
});

it('every card that is seen is near, each once, in order, and few others are', () => {
  fc.assert(
    fc.property(shelves, ({ offset, viewport, ...shelf }) => {
      const near = nearIndexes({ offset, viewport }, shelf);
      expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
      for (let index = 0; index < shelf.count; index++) {
        const start = index * shelf.pitch;
        const isSeen = start < offset + viewport && start + shelf.pitch > offset;
        if (isSeen || index === shelf.kept) expect(near).toContain(index);
      }
      expect(near.every((index) => index >= 0 && index < shelf.count)).toBe(true);
      expect(near.length).toBeLessThanOrEqual(viewport / shelf.pitch + 2 * shelf.overscan + 3);
    }),
  );
});
