/** What is to be painted. */
export interface PictureOrder {
  /** Decides everything about the picture; the same text gives the same bytes at the same size. */
  readonly seed: string;
  /** The name of the title. */
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
