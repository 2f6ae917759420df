/**
 * JSON text that a `jsonb` column takes. PostgreSQL refuses the character U+0000 and halves of surrogate pairs, which
 * JSON allows and careless upstreams send: each becomes U+FFFD.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(value, (_key, part: unknown) => storable(part)) : text;
}

/** As JSON.stringify writes them. It may match an escaped backslash by chance, which costs time only. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

function storable(part: unknown): unknown {
  if (typeof part === 'string') return storableText(part);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [storableText(key), inner as unknown]),
  );
}

/** To UTF-8 and back makes half a surrogate pair U+FFFD. */
const storableText = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
