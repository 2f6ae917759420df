import { createHash } from 'node:crypto';
import { mapFailure } from './map-failure.js';

/** Measures a file while it passes. */
export class ContentMeter {
  readonly #hash = createHash('sha256');
  readonly #maxBytes: number;
  #bytes = 0;
  #lastByte: number | undefined;
  #sha256: string | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** In hexadecimal; undefined until all has passed. */
  get sha256(): string | undefined {
    return this.#sha256;
  }

  /** Whether the last line is ended, as far as the file has passed. */
  get endsWithNewline(): boolean {
    return this.#lastByte === NEWLINE;
  }

  /**
   * Lets the file pass.
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` as soon as it is larger than it may be
   */
  async *measured(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.byteLength;
      if (this.#bytes > this.#maxBytes) throw mapFailure(`is larger than ${this.#maxBytes} bytes`);
      this.#hash.update(chunk);
      this.#lastByte = chunk.at(-1) ?? this.#lastByte;
      yield chunk;
    }
    this.#sha256 = this.#hash.digest('hex');
  }
}

const NEWLINE = 0x0a;
