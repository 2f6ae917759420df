import type { Instant, TitleKey } from './title.js';

/** The ids of one title at other upstreams. */
export interface IdMapping extends TitleKey {
  /** Watchmode's number, as text. */
  readonly watchmodeId?: string;
  /** `tt` and digits. */
  readonly imdbId?: string;
}

/** How far an import has come. */
export interface ImportProgress {
  /** `read`: rows are taken over into a staging table. `merge`: the map is changed, in one step. */
  readonly phase: 'read' | 'merge';
  /** How many have been read so far; in `merge`, how many of them are being merged: all that can be stored. */
  readonly rows: number;
}

/** What an import changed. */
export interface ImportResult {
  /** Rows that were given. */
  readonly rows: number;
  /** Rows that named a title which another row had named already; the one with the lowest Watchmode number stands. */
  readonly duplicates: number;
  readonly inserted: number;
  /** Titles whose ids differ from before. */
  readonly changed: number;
  /** Titles whose ids were confirmed. */
  readonly confirmed: number;
}

/** How an import is done. */
export interface ImportOptions {
  /** When the upstream vouched for the rows: becomes their `last_verified`. */
  readonly verifiedAt: Instant;
  /** @default nobody is told */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Gives up; nothing is changed then. */
  readonly signal?: AbortSignal;
}

/** Knows the ids of titles at other upstreams. */
export interface IdMappingStore {
  /**
   * What is known of each title, by `titleKeyText`; titles without an entry are missing from the map.
   * @throws {StoreError} `STORE_ERROR`
   */
  find(keys: readonly TitleKey[]): Promise<ReadonlyMap<string, IdMapping>>;

  /**
   * Takes over a whole map in one step: whoever reads sees the old one or the new one. Titles that it does not name
   * stay as they were, with the date on which they were last confirmed. A source that breaks off changes nothing.
   * @param batches rows in batches of any size; only one batch at a time is held in memory
   * @throws {StoreError} `STORE_ERROR`; whatever the source throws goes through
   */
  importAll(batches: AsyncIterable<readonly IdMapping[]>, options: ImportOptions): Promise<ImportResult>;
}
