import { z } from 'zod';
import { firstHalf } from '../../http/body.js';
import { writeHead } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';
import { writeAll } from '../wire.js';

/** Shows whether a client's deadline covers the whole exchange, the body included. */
export const hang = faultKind({
  kind: 'hang',
  about: 'Nothing comes any more, and the connection stays open: from the start, or after half of the body.',
  options: { at: z.enum(['before-headers', 'mid-body']).default('before-headers') },
  async play({ answer, response }, { at }) {
    if (at === 'before-headers') return;
    const right = answer();
    writeHead(response, right);
    await writeAll(response, firstHalf(right.body));
  },
});
