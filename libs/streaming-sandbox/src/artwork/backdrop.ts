import { Dice, hashText } from '../world/random.js';
import { paintLandscape } from './landscape.js';
import { drawPalette } from './palette.js';
import type { PictureOrder } from './picture.js';

/** Paints a backdrop: a landscape without lettering, for pages write over it. @returns a JPEG */
export function paintBackdrop({ seed, width, height }: PictureOrder): Buffer {
  const dice = new Dice(hashText(seed));
  return paintLandscape({ width, height }, { dice, palette: drawPalette(dice) }).toJpeg();
}
