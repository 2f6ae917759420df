import jpeg from 'jpeg-js';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const QUALITY = 82;

/** A rectangle of pixels to paint on. */
export class Canvas {
  readonly #pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#pixels = new Uint8Array(width * height * 4).fill(255);
  }

  /** Lays a colour over one pixel. @param cover 0 leaves the pixel, 1 replaces it */
  blend(at: number, colour: Colour, cover: number): void {
    const pixels = this.#pixels;
    const offset = at * 4;
    const keep = 1 - cover;
    // Written out: this line of the program runs some million times for a picture.
    pixels[offset] = (pixels[offset] ?? 0) * keep + colour[0] * cover;
    pixels[offset + 1] = (pixels[offset + 1] ?? 0) * keep + colour[1] * cover;
    pixels[offset + 2] = (pixels[offset + 2] ?? 0) * keep + colour[2] * cover;
  }

  /** The picture as JPEG bytes. */
  toJpeg(): Buffer {
    return jpeg.encode({ width: this.width, height: this.height, data: this.#pixels }, QUALITY).data;
  }
}

/** A colour between two: 0 is the first, 1 the second. */
export function between(from: Colour, to: Colour, t: number): Colour {
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

/** A number held within 0 to 1. */
export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
