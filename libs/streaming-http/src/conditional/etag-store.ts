/** A body that the upstream will confirm instead of sending it again. */
export interface TaggedBody {
  /** The upstream's own value, quotes and all. TMDB has sent weak ones and one without quotes. */
  readonly etag: string;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface EtagStoreOptions {
  readonly maxEntries: number;
  readonly maxBytes: number;
}

/** Keeps the bodies of conditional requests in memory, dropping those not used for longest. */
export class EtagStore {
  readonly #options: EtagStoreOptions;
  /** A Map keeps the order of insertion, so its first entry is the one not used for longest. */
  readonly #bodies = new Map<string, TaggedBody>();
  #bytes = 0;

  constructor(options: EtagStoreOptions) {
    this.#options = options;
  }

  get(key: string): TaggedBody | undefined {
    const body = this.#bodies.get(key);
    if (body) {
      this.#bodies.delete(key);
      this.#bodies.set(key, body);
    }
    return body;
  }

  set(key: string, body: TaggedBody): void {
    this.#drop(key);
    this.#bodies.set(key, body);
    this.#bytes += sizeOf(body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= this.#options.maxEntries && this.#bytes <= this.#options.maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const body = this.#bodies.get(key);
    if (!body) return;
    this.#bodies.delete(key);
    this.#bytes -= sizeOf(body);
  }
}

const sizeOf = (body: TaggedBody): number => body.bytes.byteLength;
