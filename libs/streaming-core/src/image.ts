/** Which picture is wanted, in the upstream's own words: size `w342`, file `abc.jpg`. */
export interface ImageQuery {
  readonly size: string;
  /** The name of the file without its leading slash. */
  readonly file: string;
}

/** A picture. */
export interface Image {
  readonly bytes: Uint8Array;
  /** `image/jpeg`, `image/png` or `image/webp`: nothing that can hold a script. */
  readonly contentType: string;
}
