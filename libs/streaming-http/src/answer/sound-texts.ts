/** Longer than any text that an upstream has a reason to send; what is cut off ends in an ellipsis. */
const LONGEST_CHARS = 4_000;

/**
 * Characters that are no part of a text: controls but tab and line feed, which a terminal or a file format may obey, and
 * the overrides that have everything behind them read backwards.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
// eslint-disable-next-line no-control-regex -- these are the ones to be found
const UNSOUND = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;

/** The same value with every text in it bounded and without characters that do something in place of being read. */
export function soundTexts<T>(value: T): T {
  return sound(value) as T;
}

function sound(value: unknown): unknown {
  if (typeof value === 'string') return soundText(value);
  if (Array.isArray(value)) return value.map(sound);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sound(each)]));
}

function soundText(text: string): string {
  const clean = text.replace(UNSOUND, '').toWellFormed();
  if (clean.length <= LONGEST_CHARS) return clean;
  return `${clean.slice(0, LONGEST_CHARS - 1).toWellFormed()}…`;
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;
