import type { Dice } from '../world/random.js';
import { between, Canvas, clamp, type Colour } from './canvas.js';
import { drawHorizons, LAYERS } from './horizon.js';
import type { Palette } from './palette.js';

/** A disc in the sky, in units of the picture's width. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly rings: boolean;
}

/** Paints sky, sun and layers of land; every edge is anti-aliased by how much of a pixel it covers. */
export function paintLandscape(
  size: { readonly width: number; readonly height: number },
  { dice, palette }: { readonly dice: Dice; readonly palette: Palette },
): Canvas {
  const canvas = new Canvas(size.width, size.height);
  paintSky(canvas, palette);
  paintDisc(canvas, palette.light, drawDisc(dice));
  const edges = drawHorizons(dice).map((horizon) =>
    Float64Array.from({ length: canvas.width }, (_, x) => horizon(x / canvas.width) * canvas.height),
  );
  edges.forEach((edge, layer) => {
    const colour = between(palette.sky[1], palette.land, (layer + 1) / LAYERS);
    paintLayer(canvas, { edge, nearer: edges.slice(layer + 1), colour });
  });
  return canvas;
}

function drawDisc(dice: Dice): Disc {
  return {
    x: 0.2 + 0.6 * dice.unit('disc x'),
    y: 0.16 + 0.22 * dice.unit('disc y'),
    radius: 0.07 + 0.16 * dice.unit('disc radius'),
    rings: dice.chance('rings', 0.35),
  };
}

function paintSky(canvas: Canvas, { sky }: Palette): void {
  const { width, height } = canvas;
  for (let y = 0; y < height; y++) {
    const colour = between(sky[0], sky[1], clamp((1.5 * y) / height));
    for (let x = 0; x < width; x++) canvas.blend(y * width + x, colour, 1);
  }
}

function paintDisc(canvas: Canvas, light: Colour, disc: Disc): void {
  const { width, height } = canvas;
  const [centreX, centreY] = [disc.x * width, disc.y * height];
  const radius = disc.radius * Math.min(width, height);
  const reach = radius * 3.2;
  for (let y = Math.max(0, Math.floor(centreY - reach)); y < Math.min(height, centreY + reach); y++) {
    for (let x = Math.max(0, Math.floor(centreX - reach)); x < Math.min(width, centreX + reach); x++) {
      const distance = Math.hypot(x - centreX, y - centreY);
      const glow = 0.35 * clamp(1 - distance / reach) ** 2;
      const rings = disc.rings
        ? 0.16 * clamp(1.5 - Math.abs(((distance - radius) % (radius / 2)) - radius / 4))
        : 0;
      const cover = Math.max(
        clamp(radius - distance + 0.5),
        distance < reach ? glow + (distance > radius ? rings : 0) : 0,
      );
      canvas.blend(y * width + x, light, clamp(cover));
    }
  }
}

/** Paints a layer from its edge down to where nearer layers hide it, so that each pixel is painted about once. */
function paintLayer(
  canvas: Canvas,
  { edge, nearer, colour }: { edge: Float64Array; nearer: readonly Float64Array[]; colour: Colour },
): void {
  const { width, height } = canvas;
  for (let x = 0; x < width; x++) {
    const top = Math.max(0, edge[x] ?? 0);
    let hiddenFrom = height;
    for (const other of nearer) hiddenFrom = Math.min(hiddenFrom, (other[x] ?? 0) + 1);
    for (let y = Math.floor(top); y < hiddenFrom; y++)
      canvas.blend(y * width + x, colour, clamp(y + 1 - top));
  }
}
