import { swell } from '../world/interest.js';
import { fraction, mix, type Dice } from '../world/random.js';

/** The upper edge of a layer of land: for a place 0 to 1 across the picture, how far down it begins (0 top, 1 bottom). */
export type Horizon = (across: number) => number;

type HorizonStyle = (key: number) => Horizon;

/** Mountains: broad slopes with finer ones on them. */
const ridges: HorizonStyle = (key) => (across) =>
  0.2 * swell(key, across * 30) +
  0.08 * swell(mix(key, 1), across * 90) +
  0.03 * swell(mix(key, 2), across * 260);

/** Houses of different widths and heights. */
const skyline: HorizonStyle = (key) => (across) => {
  const house = Math.floor(across * 11 + fraction(key) + 0.3 * Math.sin(across * 17));
  return 0.28 * fraction(mix(key, house));
};

/** Long, even waves. */
const waves: HorizonStyle = (key) => (across) =>
  0.12 + 0.07 * Math.sin(across * (6 + 5 * fraction(key)) + 6.3 * fraction(mix(key, 3)));

/** Triangles: tents, sails, firs. */
const peaks: HorizonStyle = (key) => (across) => {
  const at = across * (4 + 5 * fraction(key)) + fraction(mix(key, 4));
  return 0.26 * Math.abs((at % 1) - 0.5) * (1 + fraction(mix(key, Math.floor(at))));
};

/** How many layers of land lie behind each other. */
export const LAYERS = 4;

/** Draws the layers of a landscape, the farthest first. */
export function drawHorizons(dice: Dice): readonly Horizon[] {
  const style = dice.pick('landscape', [ridges, ridges, skyline, waves, peaks]);
  return Array.from({ length: LAYERS }, (_, layer) => {
    const horizon = style(mix(dice.key, layer));
    const base = 0.42 + 0.13 * layer;
    return (across) => base + horizon(across) - 0.1;
  });
}
