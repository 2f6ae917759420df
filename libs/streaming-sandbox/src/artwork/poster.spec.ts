import { describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import { paintPoster } from './poster.js';

const size = { width: 154, height: 231 };
const decode = (name: string, seed = 'seed') => jpeg.decode(paintPoster({ seed, name, ...size }));

/** How many pixels of the lower half are nearly white: the lettering. */
function brightPixels({ data, width, height }: { data: Uint8Array; width: number; height: number }): number {
  let bright = 0;
  for (let at = (width * height) / 2; at < width * height; at++) {
    const offset = Math.floor(at) * 4;
    if ([0, 1, 2].every((channel) => (data[offset + channel] ?? 0) > 200)) bright++;
  }
  return bright;
}

describe('paintPoster', () => {
  it('draws the lettering of the title', () => {
    const lettered = brightPixels(decode('MMMM MMMM'));
    expect(lettered).toBeGreaterThan(brightPixels(decode('I')));
    expect(brightPixels(decode(''))).toBeLessThan(lettered / 4);
  });

  it('looks different for another seed and the same for the same', () => {
    const paint = (seed: string) => paintPoster({ seed, name: 'Same', ...size });
    expect(paint('a').equals(paint('a'))).toBe(true);
    expect(paint('a').equals(paint('b'))).toBe(false);
  });
});
