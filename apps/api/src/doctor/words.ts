const SECOND_MS = 1_000;
const UNITS = [
  ['day', 86_400 * SECOND_MS],
  ['hour', 3_600 * SECOND_MS],
  ['minute', 60 * SECOND_MS],
  ['second', SECOND_MS],
] as const;

/** Clocks that are a day apart are measured a moment less. */
const NEARLY = 0.99;

/** A length of time in words, in the largest unit of which it has (nearly) one: `10 days`. */
export function lengthOf(ms: number): string {
  const [name, unitMs] = UNITS.find(([, unit]) => Math.abs(ms) >= NEARLY * unit) ?? UNITS[3];
  return counted(Math.round(Math.abs(ms) / unitMs), name);
}

/** A number with its noun: `1 row`, `2 rows`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

const MEBIBYTE = 1024 * 1024;

/** A size in words: `12 MB`, `3.4 GB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 1000 * MEBIBYTE
    ? `${Math.round(bytes / MEBIBYTE)} MB`
    : `${(bytes / (1024 * MEBIBYTE)).toFixed(1)} GB`;

/** A part of a whole: `14 %`. */
export const shareOf = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

/** Words with commas and an "and" between. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
