import type { Readable, Transform } from 'node:stream';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { TransportFault } from './transport-fault.js';

export interface BodyLimits {
  /** The most bytes, both as sent and as inflated. */
  readonly maxBytes: number;
  /** The value of `Content-Encoding`. */
  readonly encoding: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Reads a body to its end and inflates it. Axios could do both, but it takes a body that was cut off within its
 * compression for a whole one, and it does not limit the bytes before inflation.
 * @throws {TransportFault} `too-large` as soon as the limit is passed, `damaged` when it cannot be inflated
 */
export async function readBody(source: Readable, limits: BodyLimits): Promise<Buffer> {
  const { maxBytes, encoding, signal } = limits;
  const chunks: Buffer[] = [];
  const inflate = inflater(encoding);
  if (inflate === undefined) {
    source.destroy();
    throw new TransportFault('damaged', 'UNKNOWN_ENCODING');
  }
  await pipeline(
    source,
    limitBytes(maxBytes),
    inflate,
    limitBytes(maxBytes),
    async (inflated: AsyncIterable<Buffer>) => {
      for await (const chunk of inflated) chunks.push(chunk);
    },
    { signal },
  );
  return Buffer.concat(chunks);
}

function limitBytes(maxBytes: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new TransportFault('too-large', 'BODY_TOO_LARGE');
      yield chunk;
    }
  };
}

function inflater(encoding = 'identity'): Transform | undefined {
  switch (encoding.toLowerCase()) {
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
