import { z } from 'zod';
import { writeHead } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';
import { pause, write } from '../wire.js';

const TICK_MS = 50;

/** Shows whether a client's deadline covers the body as well as the headers. */
export const slow = faultKind({
  kind: 'slow',
  about: 'The right answer, drop by drop.',
  options: { bytesPerSecond: z.int().min(1).max(10_000_000).default(1000) },
  async play({ answer, response, signal }, { bytesPerSecond }) {
    const { body, ...head } = answer();
    writeHead(response, { ...head, body });
    const step = Math.max(1, Math.floor((bytesPerSecond * TICK_MS) / 1000));
    for (let at = 0; at < body.length && !signal.aborted; at += step) {
      await write(response, body.subarray(at, at + step));
      await pause((step * 1000) / bytesPerSecond, signal);
    }
    response.end();
  },
});
