import { Dice, hashText } from '../world/random.js';
import { clamp, type Canvas } from './canvas.js';
import { paintLandscape } from './landscape.js';
import { drawText } from './lettering.js';
import { drawPalette } from './palette.js';
import type { PictureOrder } from './picture.js';
import { setText } from './typesetting.js';

const BLACK = [0, 0, 0] as const;
/** The title stands in the lower part, with a margin around it. */
const TEXT_WIDTH = 0.82;
const TEXT_HEIGHT = 0.32;
const TEXT_BOTTOM = 0.93;

/** Paints a poster with the title's lettering. @returns a JPEG */
export function paintPoster({ seed, name, width, height }: PictureOrder): Buffer {
  const dice = new Dice(hashText(seed));
  const palette = drawPalette(dice);
  const canvas = paintLandscape({ width, height }, { dice, palette });
  const text = setText(name, { width: width * TEXT_WIDTH, height: height * TEXT_HEIGHT });
  darkenBelow(canvas, 0.5);
  const top = height * TEXT_BOTTOM - text.height;
  drawText(canvas, text, { top, colour: palette.lettering });
  drawRule(canvas, { y: top - 0.045 * height, palette });
  return canvas.toJpeg();
}

/** Takes light away towards the lower edge, so that lettering can be read on any land. */
function darkenBelow(canvas: Canvas, from: number): void {
  const { width, height } = canvas;
  for (let y = Math.floor(from * height); y < height; y++) {
    const cover = 0.6 * clamp((y / height - from) / (1 - from));
    for (let x = 0; x < width; x++) canvas.blend(y * width + x, BLACK, cover);
  }
}

function drawRule(
  canvas: Canvas,
  { y, palette }: { y: number; palette: ReturnType<typeof drawPalette> },
): void {
  const { width } = canvas;
  const thickness = Math.max(1, Math.round(width / 160));
  for (let row = Math.round(y); row < Math.round(y) + thickness; row++) {
    for (let x = Math.round(width * 0.42); x < width * 0.58; x++)
      canvas.blend(row * width + x, palette.light, 0.9);
  }
}
