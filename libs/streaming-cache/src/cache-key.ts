import { createHash } from 'node:crypto';

/** No key or lease name that reaches a store is longer than this many bytes of UTF-8 (and a short prefix). */
export const MAX_KEY_BYTES = 512;

const KEPT_CHARACTERS = 100;
const MAX_BYTES_PER_UNIT = 3;
const DIGEST_MARK = '#sha256:';
/** The null character and halves of surrogate pairs: text that databases refuse or quietly change. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * The key by which tiers know an entry: the caller's own, as long as every store can hold it. One that is too long,
 * or holds text that a store would refuse, is named by its start and a digest of the whole.
 */
export function tierKey(key: string): string {
  const short = key.length * MAX_BYTES_PER_UNIT <= MAX_KEY_BYTES || Buffer.byteLength(key) <= MAX_KEY_BYTES;
  // One that looks like a digest is digested as well, or it could be taken for somebody else's.
  if (short && key.search(UNSTORABLE) === -1 && !key.includes(DIGEST_MARK)) return key;
  const start = key.slice(0, KEPT_CHARACTERS).replace(UNSTORABLE, '?');
  // UTF-16 and not UTF-8: in UTF-8 every half of a surrogate pair becomes the same replacement character.
  const digest = createHash('sha256').update(Buffer.from(key, 'utf16le')).digest('hex');
  return `${start}${DIGEST_MARK}${digest}`;
}
