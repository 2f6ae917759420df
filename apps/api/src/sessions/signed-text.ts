import { createHmac, hkdfSync } from 'node:crypto';
import { isSameText } from '../auth/same-text.js';

const KEY_BYTES = 32;

/** Signs texts with a key that is derived from a secret, and knows its own again. */
export class SignedText {
  readonly #key: Buffer;

  /**
   * @param secret whoever has another one cannot make or open these texts
   * @param purpose what is signed for one purpose is worth nothing for another
   */
  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', `radarr-streaming ${purpose}`, KEY_BYTES));
  }

  /** The text with its signature. Not encrypted: anybody can read it. */
  sign(text: string): string {
    return `${text}.${this.#signatureOf(text)}`;
  }

  /** The text that was signed; undefined when it was not signed here. */
  open(signed: string): string | undefined {
    const end = Math.max(signed.lastIndexOf('.'), 0);
    const text = signed.slice(0, end);
    return isSameText(signed.slice(end + 1), this.#signatureOf(text)) ? text : undefined;
  }

  #signatureOf(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}
