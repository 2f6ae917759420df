import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { wholeBody } from '../../http/body.js';
import { faultKind } from '../fault-kind.js';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');

/** Shows whether a client limits the size of a body after unpacking it, not before. */
export const gzipBomb = faultKind({
  kind: 'gzip-bomb',
  about: 'The right JSON and megabytes of blanks, packed to about a thousandth.',
  options: { megabytes: z.int().min(1).max(1024).default(100) },
  async play({ answer, response, signal }, { megabytes }) {
    const { status, headers, body } = answer();
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
    const packer = createGzip();
    packer.pipe(response);
    packer.write(wholeBody(body));
    for (let packed = 0; packed < megabytes && !signal.aborted; packed++) {
      await new Promise<void>((resolve) => {
        packer.write(MEGABYTE, () => {
          resolve();
        });
      });
    }
    packer.end();
  },
});
