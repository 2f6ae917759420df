import { z } from 'zod';
import { byteLength, firstHalf } from '../../http/body.js';
import { faultKind } from '../fault-kind.js';
import { writeAll } from '../wire.js';

/** Shows whether a client notices that a body is not whole. */
export const truncated = faultKind({
  kind: 'truncated',
  about:
    'Half of the body, then the connection ends: before what Content-Length promised, or between two chunks.',
  options: { framing: z.enum(['content-length', 'chunked']).default('content-length') },
  async play({ answer, response }, { framing }) {
    const right = answer();
    const length = { 'content-length': String(byteLength(right.body)) };
    response.writeHead(right.status, { ...right.headers, ...(framing === 'content-length' ? length : {}) });
    await writeAll(response, firstHalf(right.body));
    response.destroy();
  },
});
