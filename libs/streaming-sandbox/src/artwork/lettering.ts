import { clamp, type Canvas, type Colour } from './canvas.js';
import { glyphsOf, type Point } from './glyphs.js';
import { glyphStarts, LINE_HEIGHT, lineWidth, type SetText } from './typesetting.js';

/** Half the width of the pen, in grid units. */
const PEN = 0.72;

/** Draws set text, each line centred, its first line at `top`. A pixel is covered as far as the round pen reaches into it. */
export function drawText(
  canvas: Canvas,
  { lines, scale }: SetText,
  { top, colour }: { readonly top: number; readonly colour: Colour },
): void {
  // Strokes of one letter overlap: the mask keeps the strongest cover, so that crossings are not painted twice.
  const mask = new Float32Array(canvas.width * canvas.height);
  lines.forEach((line, row) => {
    const left = (canvas.width - lineWidth(line) * scale) / 2;
    const starts = glyphStarts(line);
    glyphsOf(line).forEach(({ strokes }, i) => {
      const origin: Point = [left + (starts[i] ?? 0) * scale, top + row * LINE_HEIGHT * scale];
      for (const stroke of strokes) coverStroke(mask, canvas, { stroke, origin, scale });
    });
  });
  for (let at = 0; at < mask.length; at++) {
    const cover = mask[at] ?? 0;
    if (cover > 0) canvas.blend(at, colour, cover);
  }
}

function coverStroke(
  mask: Float32Array,
  canvas: Canvas,
  {
    stroke,
    origin,
    scale,
  }: { readonly stroke: readonly Point[]; readonly origin: Point; readonly scale: number },
): void {
  const placed = stroke.map(([x, y]): Point => [origin[0] + x * scale, origin[1] + y * scale]);
  placed.slice(1).forEach((to, i) => {
    coverSegment(mask, canvas, { from: placed[i] ?? to, to, radius: Math.max(0.6, PEN * scale) });
  });
}

function coverSegment(
  mask: Float32Array,
  canvas: Canvas,
  { from, to, radius }: { readonly from: Point; readonly to: Point; readonly radius: number },
): void {
  const reach = radius + 1;
  const [left, right] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach];
  const [top, bottom] = [Math.min(from[1], to[1]) - reach, Math.max(from[1], to[1]) + reach];
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(canvas.height - 1, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(canvas.width - 1, right); x++) {
      const cover = clamp(radius + 0.5 - distanceToSegment([x + 0.5, y + 0.5], from, to));
      const at = y * canvas.width + x;
      if (cover > (mask[at] ?? 0)) mask[at] = cover;
    }
  }
}

function distanceToSegment([x, y]: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : clamp(((x - from[0]) * dx + (y - from[1]) * dy) / length2);
  const [awayX, awayY] = [x - from[0] - along * dx, y - from[1] - along * dy];
  return Math.sqrt(awayX * awayX + awayY * awayY);
}
