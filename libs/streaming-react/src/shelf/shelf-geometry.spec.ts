import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cardOfKey,
  cardsPerPage,
  ends,
  firstWhole,
  pageOffset,
  revealingOffset,
  visibleStop,
  type ShelfView,
} from './shelf-geometry.js';

const GAP = 16;
/** Six cards of 152 fit in 1000, at 168 from one to the next. */
const shelf = (given: Partial<ShelfView> = {}): ShelfView => ({
  count: 30,
  pitch: 168,
  gap: GAP,
  offset: 0,
  viewport: 1000,
  ...given,
});

const anyShelf = fc
  .record({
    count: fc.integer({ min: 1, max: 1000 }),
    pitch: fc.integer({ min: 60, max: 400 }),
    viewport: fc.integer({ min: 50, max: 3000 }),
    scrolled: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ scrolled, ...sizes }): ShelfView => {
    const furthest = Math.max(0, sizes.count * sizes.pitch - GAP - sizes.viewport);
    return { ...sizes, gap: GAP, offset: Math.round(scrolled * furthest) };
  });

describe('the pages of a shelf', () => {
  it('are of as many cards as fit in whole, the last one without the gap behind it', () => {
    expect(cardsPerPage(shelf({ viewport: 6 * 168 - GAP }))).toBe(6);
    expect(cardsPerPage(shelf({ viewport: 6 * 168 - GAP - 2 }))).toBe(5);
    expect(cardsPerPage(shelf({ viewport: 10 }))).toBe(1);
  });

  it('turn by a page, from the start of a card', () => {
    expect(pageOffset(shelf({ viewport: 992 }), 1)).toBe(6 * 168);
    expect(pageOffset(shelf({ viewport: 992, offset: 6 * 168 }), -1)).toBe(0);
    // Halfway into the third card, the fourth is the first that is whole.
    expect(pageOffset(shelf({ viewport: 992, offset: 420 }), 1)).toBe(9 * 168);
  });

  it('lead through every card: what was cut off at the end of a page is whole on the next', () => {
    fc.assert(
      fc.property(anyShelf, (view) => {
        const next = pageOffset(view, 1) / view.pitch;
        expect(Number.isInteger(next)).toBe(true);
        expect(next).toBeGreaterThan(firstWhole(view));
        expect(next).toBeLessThanOrEqual(firstWhole(view) + cardsPerPage(view));
      }),
    );
  });

  it('end where there is nothing more to see', () => {
    expect(ends(shelf())).toEqual({ atStart: true, atEnd: false });
    expect(ends(shelf({ offset: 30 * 168 - GAP - 1000 }))).toEqual({ atStart: false, atEnd: true });
    expect(ends(shelf({ count: 3 }))).toEqual({ atStart: true, atEnd: true });
  });
});

describe('the tab stop of a shelf', () => {
  it('is the last card that had focus, as long as it is seen', () => {
    expect(visibleStop(shelf(), 3)).toBe(3);
    expect(visibleStop(shelf({ offset: 10 * 168 }), 3)).toBe(10);
    expect(visibleStop(shelf(), 20)).toBe(5);
  });

  it('is always one of the cards, in view', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(2000), (view, last) => {
        const stop = visibleStop(view, last);
        expect(stop).toBeGreaterThanOrEqual(0);
        expect(stop).toBeLessThan(view.count);
        const start = stop * view.pitch;
        expect(start + view.pitch).toBeGreaterThan(view.offset);
        expect(start).toBeLessThan(view.offset + view.viewport + view.pitch);
      }),
    );
  });
});

describe('a card that is to be seen', () => {
  it('stays where it is when it is seen already', () => {
    expect(revealingOffset(shelf(), 2)).toBeUndefined();
  });

  it('is in view afterwards, in whole or from its start', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(999), (view, wanted) => {
        const index = wanted % view.count;
        const offset = revealingOffset(view, index) ?? view.offset;
        const start = index * view.pitch;
        expect(start).toBeGreaterThanOrEqual(offset - 1);
        const size = view.pitch - view.gap;
        if (size <= view.viewport) expect(start + size).toBeLessThanOrEqual(offset + view.viewport + 1);
      }),
    );
  });
});

describe('the keys of a shelf', () => {
  it.each([
    ['ArrowRight', false, 6],
    ['ArrowLeft', false, 4],
    ['ArrowRight', true, 4],
    ['ArrowLeft', true, 6],
    ['Home', true, 0],
    ['End', false, 29],
    ['a', false, undefined],
  ])('%s, right to left: %s, leads from card 5 to %s', (key, isRtl, wanted) => {
    expect(cardOfKey(key, 5, { count: 30, isRtl })).toBe(wanted);
  });

  it('lead to no card before the first or after the last', () => {
    expect(cardOfKey('ArrowLeft', 0, { count: 30, isRtl: false })).toBe(0);
    expect(cardOfKey('ArrowRight', 29, { count: 30, isRtl: false })).toBe(29);
  });
});
