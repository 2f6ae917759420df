import { GLYPH_HEIGHT, glyphsOf } from './glyphs.js';

/** Between glyphs, in grid units. */
const TRACKING = 2.6;
/** From line to line, in grid units. */
export const LINE_HEIGHT = GLYPH_HEIGHT * 1.5;
const MAX_LINES = 4;

/** A text broken into lines, at the size in which it fits. */
export interface SetText {
  readonly lines: readonly string[];
  /** Pixels for each grid unit. */
  readonly scale: number;
  /** Height of all lines in pixels. */
  readonly height: number;
}

/** The width of a line in grid units. */
export function lineWidth(line: string): number {
  const glyphs = glyphsOf(line);
  return glyphs.reduce((sum, { width }) => sum + width, 0) + TRACKING * Math.max(0, glyphs.length - 1);
}

/** Where each glyph of a line begins, in grid units. */
export function glyphStarts(line: string): readonly number[] {
  let x = 0;
  return glyphsOf(line).map(({ width }) => {
    const start = x;
    x += width + TRACKING;
    return start;
  });
}

/** Breaks a text into the number of lines at which it gets largest within a box of pixels. */
export function setText(text: string, box: { readonly width: number; readonly height: number }): SetText {
  const words = text.split(/\s+/).filter((word) => glyphsOf(word).length > 0);
  const settings = Array.from({ length: Math.min(MAX_LINES, Math.max(1, words.length)) }, (_, i) => {
    const lines = breakLines(words, i + 1);
    const widest = Math.max(1, ...lines.map(lineWidth));
    const scale = Math.min(box.width / widest, box.height / (lines.length * LINE_HEIGHT), box.width / 50);
    return { lines, scale, height: lines.length * LINE_HEIGHT * scale };
  });
  return settings.reduce((best, each) => (each.scale > best.scale * 1.05 ? each : best));
}

/** Puts words on so many lines of about the same width. */
function breakLines(words: readonly string[], count: number): readonly string[] {
  const target = lineWidth(words.join(' ')) / count;
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    const full = line !== '' && lineWidth(longer) > target * 1.1;
    if (full && lines.length < count) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
