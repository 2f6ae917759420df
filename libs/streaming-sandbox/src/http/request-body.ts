import type { IncomingMessage } from 'node:http';

/** The longest body that a server of the sandbox takes, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads the body of a request to its end, so that the connection can be used again.
 * @returns undefined when it is longer than {@link MAX_BODY_BYTES}
 * @throws {Error} when the client leaves in the middle
 */
export async function readRequestBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= MAX_BODY_BYTES) pieces.push(piece);
  }
  return bytes <= MAX_BODY_BYTES ? Buffer.concat(pieces) : undefined;
}
