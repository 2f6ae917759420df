import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf } from './error-code.js';
import { mapFailure } from './map-failure.js';

/** The two bytes with which every gzip file begins. No text does. */
const GZIP_MARK = [0x1f, 0x8b] as const;

/**
 * Inflates a file if it is gzip, whatever its name or its headers say, and else leaves it as it is.
 * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when the gzip is damaged or cut off
 */
export async function* inflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    const head = await readHead(chunks);
    const whole = joined(head, chunks);
    yield* GZIP_MARK.every((byte, index) => head[index] === byte) ? gunzipped(whole) : whole;
  } finally {
    await chunks.return?.();
  }
}

/** The begin of the file: long enough to show the mark, unless the whole is shorter. */
async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  while (head.byteLength < GZIP_MARK.length) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // A failure of either shows when the gunzip is read.
  pipeline(Readable.from(source, { objectMode: false }), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw /^Z_/.test(codeOf(error)) ? mapFailure('is damaged or cut off: it cannot be inflated') : error;
  }
}
