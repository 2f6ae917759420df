/** The parts of an encrypted value. */
export interface Sealed {
  readonly keyId: string;
  /** 96 bits, different each time. */
  readonly iv: Buffer;
  /** The encrypted bytes, and behind them the tag of 128 bits. */
  readonly body: Buffer;
}

/** The size of the longest secret that is encrypted, in bytes of UTF-8. */
export const LONGEST_SECRET = 16_384;

export const IV_BYTES = 12;
export const TAG_BYTES = 16;

const LONGEST_BODY = Math.ceil(((LONGEST_SECRET + TAG_BYTES) * 4) / 3);

/** `v1.<key id>.<iv>.<body>`, all but the first in base64url. */
const FORM = /^v1\.([\w-]{11})\.([\w-]{16})\.([\w-]{22,})$/;

/** Writes an encrypted value as text: `v1.<key id>.<iv>.<body>`. */
export function writeSealed({ keyId, iv, body }: Sealed): string {
  return `v1.${keyId}.${iv.toString('base64url')}.${body.toString('base64url')}`;
}

/** Reads what {@link writeSealed} wrote; undefined for any other text. */
export function readSealed(text: string): Sealed | undefined {
  // `v1`, three points, and the parts before the body.
  if (text.length > 2 + 3 + 11 + 16 + LONGEST_BODY) return undefined;
  const [, keyId = '', iv = '', body = ''] = FORM.exec(text) ?? [];
  const sealed = { keyId, iv: Buffer.from(iv, 'base64url'), body: Buffer.from(body, 'base64url') };
  // The last character of base64url may hold bits that count for nothing: a text that differs there is damaged as well.
  return writeSealed(sealed) === text ? sealed : undefined;
}
