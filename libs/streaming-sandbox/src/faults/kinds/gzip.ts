import { z } from 'zod';
import { deliver, packed } from '../../http/deliver.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client unpacks what it did not ask for, and survives what cannot be unpacked. */
export const gzip = faultKind({
  kind: 'gzip',
  about: 'A gzip answer that nobody asked for; with corrupt, a body that only says it is gzip.',
  options: { corrupt: z.boolean().default(false) },
  play({ answer, response }, { corrupt }) {
    const right = packed(answer());
    deliver(response, corrupt ? { ...right, body: Buffer.from('this is not gzip') } : right);
  },
});
