import { Dice, hashText } from '../world/random.js';
import { between, Canvas } from './canvas.js';
import { drawText } from './lettering.js';
import { drawPalette } from './palette.js';
import type { PictureOrder } from './picture.js';
import { setText } from './typesetting.js';

const MARGIN = 0.12;

/** Paints a logo: the name on a ground that goes from one colour into another. Nobody's real one. @returns a JPEG */
export function paintLogo({ seed, name, width, height }: PictureOrder): Buffer {
  const { sky, lettering } = drawPalette(new Dice(hashText(seed)));
  const canvas = new Canvas(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      canvas.blend(y * width + x, between(sky[0], sky[1], (x + y) / (width + height)), 1);
  }
  const room = 1 - 2 * MARGIN;
  const text = setText(name.trim(), { width: width * room, height: height * room });
  drawText(canvas, text, { top: (height - text.height) / 2, colour: lettering });
  return canvas.toJpeg();
}
