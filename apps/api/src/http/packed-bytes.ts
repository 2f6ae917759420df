import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

/** What we can send bytes as, the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this, packing saves less than a network packet. */
const WORTH_PACKING_BYTES = 1024;

/** Half way between brotli's fastest (0) and its smallest (11), which is far too slow for an answer. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const PACKERS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes),
  identity: (bytes) => Promise.resolve(bytes),
};

/** The bytes of an answer, packed for whoever takes them so: once for each encoding, and only when it is asked for. */
export class PackedBytes {
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly plain: Buffer) {}

  /** @param accepted the `Accept-Encoding` of a request */
  encodingFor(accepted: string | undefined): Encoding {
    if (accepted === undefined || this.plain.byteLength < WORTH_PACKING_BYTES) return 'identity';
    return negotiate<Encoding>(accepted, [...ENCODINGS]) ?? 'identity';
  }

  in(encoding: Encoding): Promise<Buffer> {
    const packed = this.#packed.get(encoding) ?? PACKERS[encoding](this.plain);
    this.#packed.set(encoding, packed);
    return packed;
  }
}
