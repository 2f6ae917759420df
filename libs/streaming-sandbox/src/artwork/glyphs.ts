/** How high a capital is, in the units of the grid that glyphs are drawn on. */
export const GLYPH_HEIGHT = 9;

/**
 * Capitals as pen strokes on a grid, 0 to 6 across and 0 to 9 down. Each stroke is a row of points, each point two
 * digits: `09 30 69` goes from the lower left to the middle of the top to the lower right.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: '09 30 69|16 56',
  B: '04 54 63 61 50 00 09 59 68 65 54',
  C: '61 50 10 01 08 19 59 68',
  D: '00 09 49 67 62 40 00',
  E: '60 00 09 69|04 54',
  F: '60 00 09|04 54',
  G: '61 50 10 01 08 19 59 68 65 35',
  H: '00 09|60 69|04 64',
  I: '00 09',
  J: '50 58 49 19 08',
  K: '00 09|50 05|14 59',
  L: '00 09 59',
  M: '09 00 35 60 69',
  N: '09 00 69 60',
  O: '10 50 61 68 59 19 08 01 10',
  P: '09 00 50 61 64 55 05',
  Q: '10 50 61 68 59 19 08 01 10|47 69',
  R: '09 00 50 61 64 55 05|35 69',
  S: '61 50 10 01 03 14 54 65 68 59 19 08',
  T: '00 60|30 39',
  U: '00 08 19 59 68 60',
  V: '00 39 60',
  W: '00 19 34 59 60',
  X: '00 69|60 09',
  Y: '00 34 60|34 39',
  Z: '00 60 09 69',
  '0': '10 50 61 68 59 19 08 01 10',
  '1': '02 20 29',
  '2': '01 10 50 61 63 09 69',
  '3': '01 10 50 61 63 54 24|54 65 68 59 19 08',
  '4': '49 40 06 66',
  '5': '60 00 04 54 65 68 59 19 08',
  '6': '51 40 10 01 08 19 59 68 65 54 04',
  '7': '00 60 29',
  '8': '14 03 01 10 50 61 63 54 14 05 08 19 59 68 65 54',
  '9': '65 15 04 01 10 50 61 68 59 19',
  '-': '05 35',
  ':': '03 03|08 08',
  '.': '09 09',
  ',': '18 09',
  '!': '00 06|09 09',
  '?': '01 10 50 61 63 35 36|39 39',
  "'": '00 02',
  '"': '00 02|20 22',
  '&': '69 12 11 20 30 41 42 07 08 19 39 65',
  '(': '20 11 18 29',
  ')': '00 11 18 09',
  '/': '09 50',
  '+': '05 45|23 27',
  '#': '20 19|50 49|03 63|06 66',
};

/** A point on the grid. */
export type Point = readonly [x: number, y: number];

/** One character as pen strokes. */
export interface Glyph {
  /** How far it reaches to the right. */
  readonly width: number;
  readonly strokes: readonly (readonly Point[])[];
}

const SPACE: Glyph = { width: 2.5, strokes: [] };

const GLYPHS: ReadonlyMap<string, Glyph> = new Map(
  Object.entries(STROKES).map(([character, strokes]) => [character, parseGlyph(strokes)]),
);

/** The glyphs of a text in capitals, accents taken off; characters without a drawing are left out. */
export function glyphsOf(text: string): readonly Glyph[] {
  const plain = text.normalize('NFD').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').toUpperCase();
  return Array.from(plain).flatMap((character) =>
    character === ' ' ? SPACE : (GLYPHS.get(character) ?? []),
  );
}

function parseGlyph(text: string): Glyph {
  const strokes = text
    .split('|')
    .map((stroke) =>
      stroke.split(' ').map((point): Point => [Number(point.charAt(0)), Number(point.charAt(1))]),
    );
  return { width: Math.max(...strokes.flat().map(([x]) => x)), strokes };
}
