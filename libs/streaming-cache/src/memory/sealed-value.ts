const WORD_BYTES = 8;
const OBJECT_BYTES = 56;
const TEXT_BYTES = 24;

/**
 * Freezes JSON data all the way down, so that no reader can change what the others are served, and estimates how many
 * bytes it takes (roughly what V8 spends on objects, and two bytes for each character).
 */
export function sealValue(value: unknown): number {
  let bytes = 0;
  const seen = new Set<object>();
  const open: unknown[] = [value];
  // A stack of our own: deeply nested data must not end in a RangeError.
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') bytes += TEXT_BYTES + 2 * next.length;
    else if (typeof next !== 'object' || next === null) bytes += WORD_BYTES;
    else if (!seen.has(next)) {
      seen.add(next);
      bytes += OBJECT_BYTES;
      for (const [name, part] of Object.entries(next)) {
        bytes += WORD_BYTES + (Array.isArray(next) ? 0 : name.length);
        open.push(part);
      }
      if (!ArrayBuffer.isView(next)) Object.freeze(next);
    }
  }
  return bytes;
}
