import type { IdMapping } from '@radarr/streaming-core';

/** A row that is not what a row of the map must be. */
export interface BadRow {
  /** The line of the file on which it begins, from 1; the header is line 1. */
  readonly line: number;
  /** One sentence; nothing of the row is in it. */
  readonly reason: string;
}

/** How far the reading of a map has come, and what was found. */
export interface TitleIdMapReport {
  /** Rows so far, without the header: those below taken together. */
  readonly rows: number;
  /** Rows that tie a title of TMDB's to Watchmode's number. */
  readonly mappings: number;
  /** Rows of titles that TMDB does not have; they are skipped. */
  readonly withoutTmdbId: number;
  /** Rows that could not be read; they are skipped. */
  readonly bad: number;
  /** The first 20 of them. */
  readonly badRows: readonly BadRow[];
  /** The size so far, inflated. */
  readonly bytes: number;
  /** SHA-256 of the whole file, inflated, in hexadecimal; undefined until it is read to its end. */
  readonly sha256?: string;
}

/** Watchmode's list of which of its titles is which of TMDB's and IMDb's. */
export interface TitleIdMap {
  /**
   * The rows that name a title of TMDB's, in the order of the file. Can be read once, while the file comes; ends only if
   * the file was whole.
   * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` when the connection was lost
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when it is no such file, is cut off, is too large or holds no mapping
   */
  readonly batches: AsyncIterable<readonly IdMapping[]>;
  /** What was found so far. */
  report(): TitleIdMapReport;
}
