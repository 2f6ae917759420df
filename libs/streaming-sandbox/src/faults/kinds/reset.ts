import { z } from 'zod';
import { writeHead } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';
import { firstHalf, resetConnection, write } from '../wire.js';

/** Shows whether a client takes a lost connection for worth a retry. */
export const reset = faultKind({
  kind: 'reset',
  about: 'The connection is reset: before a single header, or in the middle of the body.',
  options: { at: z.enum(['before-headers', 'mid-body']).default('before-headers') },
  async play({ answer, response }, { at }) {
    if (at === 'mid-body') {
      const right = answer();
      writeHead(response, right);
      await write(response, firstHalf(right.body));
    }
    resetConnection(response);
  },
});
