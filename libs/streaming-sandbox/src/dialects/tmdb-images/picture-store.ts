/** Keeps finished pictures up to a number of bytes; the one that was asked for longest ago goes first. */
export class PictureStore {
  readonly #pictures = new Map<string, Buffer>();
  #bytes = 0;

  /** @param maxBytes how much is kept @default 32 MiB */
  constructor(private readonly maxBytes = 32 * 1024 * 1024) {}

  /** The picture under a key, painted when it is not there. */
  get(key: string, paint: () => Buffer): Buffer {
    const kept = this.#pictures.get(key);
    const picture = kept ?? paint();
    if (kept) this.#pictures.delete(key);
    else this.#bytes += picture.length;
    this.#pictures.set(key, picture);
    this.#makeRoom();
    return picture;
  }

  #makeRoom(): void {
    for (const [key, picture] of this.#pictures) {
      if (this.#bytes <= this.maxBytes) return;
      this.#pictures.delete(key);
      this.#bytes -= picture.length;
    }
  }
}
