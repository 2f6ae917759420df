import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { firstHalf } from '../../http/body.js';
import { writeHead } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';
import { pause, resetConnection, writeAll } from '../wire.js';

/**
 * A reset overtakes bytes that the client has not read: it would then see no half body, and on some systems an orderly
 * end. So the client gets time to read first.
 */
const READING_TIME_MS = 50;

/** Shows whether a client takes a lost connection for worth a retry. */
export const reset = faultKind({
  kind: 'reset',
  about: 'The connection is reset: before a single header, or in the middle of the body.',
  options: { at: z.enum(['before-headers', 'mid-body']).default('before-headers') },
  async play({ answer, response, signal }, { at }) {
    if (at === 'mid-body') {
      const right = answer();
      writeHead(response, right);
      await writeAll(response, firstHalf(right.body));
      await pause(READING_TIME_MS, signal);
      // A client in this very process reads between a timer and the turn after it, however busy the process is.
      await nextTurn();
    }
    resetConnection(response);
  },
});
