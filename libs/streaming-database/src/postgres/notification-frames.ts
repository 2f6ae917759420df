/** PostgreSQL takes less than 8000 bytes in one notification; a character has up to four. */
const CHARACTERS_A_FRAME = 1_980;

const LAST = '.';
const MORE = '+';

/**
 * Cuts a message into payloads that fit into notifications. Each begins with its number: PostgreSQL delivers only one
 * of several equal notifications of a transaction.
 */
export function toFrames(message: string): string[] {
  const parts = message.match(new RegExp(`[^]{1,${CHARACTERS_A_FRAME}}`, 'gu')) ?? [''];
  return parts.map((part, index) => `${index}${index === parts.length - 1 ? LAST : MORE}${part}`);
}

/**
 * Puts the messages together again. The notifications of one transaction arrive in order and unmixed, so it only has to
 * join them; after a lost connection begin with a new one.
 */
export class FrameReader {
  #begun = '';

  /** @returns the message that this payload completes, if it does; a payload that is no frame is left out */
  read(payload: string): string | undefined {
    const [, mark, part = ''] = /^\d+([.+])([^]*)$/.exec(payload) ?? [];
    if (mark === undefined) return undefined;
    this.#begun += part;
    if (mark === MORE) return undefined;
    const message = this.#begun;
    this.#begun = '';
    return message;
  }
}
