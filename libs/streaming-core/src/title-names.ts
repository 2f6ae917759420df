import type { TitleKey } from './title.js';

/** A title with what it is called. */
export interface NamedTitle extends TitleKey {
  readonly title: string;
  /** Of its first release (film) or first air date (show). */
  readonly year?: number;
}

/** Knows what titles are called, as far as any kept list says so. Asks no upstream. */
export interface TitleNames {
  /**
   * Those of the titles that are known, in no particular order.
   * @throws {StoreError} `STORE_ERROR`
   */
  of(titles: readonly TitleKey[]): Promise<readonly NamedTitle[]>;
}
