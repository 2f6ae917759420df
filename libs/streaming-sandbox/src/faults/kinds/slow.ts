import { z } from 'zod';
import { piecesOf } from '../../http/body.js';
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
    const right = answer();
    writeHead(response, right);
    const step = Math.max(1, Math.floor((bytesPerSecond * TICK_MS) / 1000));
    for (const piece of piecesOf(right.body)) {
      for (let at = 0; at < piece.length; at += step) {
        if (signal.aborted) return;
        await write(response, piece.subarray(at, at + step));
        await pause((step * 1000) / bytesPerSecond, signal);
      }
    }
    response.end();
  },
});
