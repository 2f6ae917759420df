import { z } from 'zod';
import { writeHead } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';
import { firstHalf, write } from '../wire.js';

/** Shows whether a client notices that a body is not whole. */
export const truncated = faultKind({
  kind: 'truncated',
  about:
    'Half of the body, then the connection ends: before what Content-Length promised, or between two chunks.',
  options: { framing: z.enum(['content-length', 'chunked']).default('content-length') },
  async play({ answer, response }, { framing }) {
    const right = answer();
    if (framing === 'content-length') writeHead(response, right);
    else response.writeHead(right.status, right.headers);
    await write(response, firstHalf(right.body));
    response.destroy();
  },
});
