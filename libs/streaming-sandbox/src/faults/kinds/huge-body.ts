import { z } from 'zod';
import { byteLength, piecesOf } from '../../http/body.js';
import { faultKind } from '../fault-kind.js';
import { write, writeAll } from '../wire.js';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');

/** Shows whether a client stops reading at a limit, with a length announced or without. */
export const hugeBody = faultKind({
  kind: 'huge-body',
  about: 'The right JSON followed by so many megabytes of blanks: still valid, far too large.',
  options: {
    megabytes: z.int().min(1).max(1024).default(20),
    framing: z.enum(['content-length', 'chunked']).default('chunked'),
  },
  async play({ answer, response, signal }, { megabytes, framing }) {
    const { status, headers, body } = answer();
    const length = { 'content-length': String(byteLength(body) + megabytes * MEGABYTE.length) };
    response.writeHead(status, { ...headers, ...(framing === 'content-length' ? length : {}) });
    await writeAll(response, piecesOf(body));
    for (let sent = 0; sent < megabytes && !signal.aborted; sent++) await write(response, MEGABYTE);
    response.end();
  },
});
