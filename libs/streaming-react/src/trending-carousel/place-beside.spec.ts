import { describe, expect, it } from '@jest/globals';
import { placeBeside } from './place-beside.js';

const SIZE = { width: 320, height: 200 };
const SCREEN = { width: 1000, height: 800 };

const at = (left: number, top: number) => ({ left, top, right: left + 44, bottom: top + 44 });
const place = (
  anchor: ReturnType<typeof at>,
  given: Partial<Parameters<typeof placeBeside>[1]> = {},
): { left: number; top: number } =>
  placeBeside(anchor, { size: SIZE, screen: SCREEN, isRtl: false, ...given });

describe('placeBeside', () => {
  it('goes beneath the anchor, from its start', () => {
    expect(place(at(100, 100))).toEqual({ left: 100, top: 148 });
    expect(place(at(500, 100), { isRtl: true })).toEqual({ left: 224, top: 148 });
  });

  it('goes above where there is no room beneath', () => {
    expect(place(at(100, 700))).toEqual({ left: 100, top: 496 });
  });

  it('stays within the sides of the screen', () => {
    expect(place(at(900, 100)).left).toBe(676);
    expect(place(at(100, 100), { isRtl: true }).left).toBe(4);
  });

  it('covers the anchor where there is no room on either side of it', () => {
    expect(place(at(100, 120), { screen: { width: 1000, height: 300 } }).top).toBe(96);
  });

  it('shows its beginning where it is larger than the screen', () => {
    expect(place(at(100, 100), { screen: { width: 300, height: 150 } })).toEqual({ left: 4, top: 4 });
  });
});
