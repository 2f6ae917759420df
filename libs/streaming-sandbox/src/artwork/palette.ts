import type { Dice } from '../world/random.js';
import type { Colour } from './canvas.js';

/** The colours of one picture. */
export interface Palette {
  /** The sky at the top and at the horizon. */
  readonly sky: readonly [Colour, Colour];
  /** Sun, moon and the line under the title. */
  readonly light: Colour;
  /** The nearest layer of land; the farther ones fade into the sky. */
  readonly land: Colour;
  readonly lettering: Colour;
}

/** Draws a palette: two related hues for the sky, a light against them, and a dark land. */
export function drawPalette(dice: Dice): Palette {
  const hue = dice.int('hue', [0, 359]);
  const turn = dice.pick('harmony', [28, 48, 150, 180, 320]);
  const night = dice.chance('night', 0.5);
  return {
    sky: night
      ? [hsl(hue, 0.55, 0.1), hsl(hue + turn / 3, 0.5, 0.36)]
      : [hsl(hue, 0.5, 0.4), hsl(hue + turn, 0.6, 0.72)],
    light: hsl(hue + turn, 0.85, night ? 0.78 : 0.88),
    land: hsl(hue + turn / 4, 0.45, 0.07),
    lettering: hsl(hue + turn, 0.35, 0.95),
  };
}

/** A colour by hue (degrees), saturation and lightness (0 to 1). */
function hsl(hue: number, saturation: number, lightness: number): Colour {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
