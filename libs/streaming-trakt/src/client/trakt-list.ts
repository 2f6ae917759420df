import type { Instant, MediaType } from '@radarr/streaming-core';
import type { TraktPagination } from './pagination.js';

/** Which part of a list is wanted. */
export interface TraktPage {
  readonly mediaType: MediaType;
  /** From 1. @default 1 */
  readonly page?: number;
  /** Rows a page, at most 250: Trakt lowers more without an error. @default Trakt's own */
  readonly limit?: number;
}

/** A part of a list. */
export interface TraktList<Row> {
  readonly rows: readonly Row[];
  readonly pagination: TraktPagination;
  /** When Trakt answered. */
  readonly fetchedAt: Instant;
}
