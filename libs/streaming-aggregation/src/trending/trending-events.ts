import type { TrendingListKey } from '@radarr/streaming-core';
import type { SourceReport } from '../sources/source-report.js';

/** What the trending service reports of its work, as plain data for a log or a metric. */
export type TrendingEvent =
  | {
      readonly type: 'list-built';
      readonly list: TrendingListKey;
      readonly entries: number;
      readonly pending: number;
      readonly sources: readonly SourceReport[];
    }
  /** The titles that a list lacked have been looked up, and the list was published anew. */
  | { readonly type: 'list-completed'; readonly list: TrendingListKey; readonly pending: number }
  /** The list was served or cached, but could not be kept in, or read from, the trending store. */
  | { readonly type: 'store-failed'; readonly list: TrendingListKey; readonly error: unknown }
  | { readonly type: 'completion-failed'; readonly list: TrendingListKey; readonly error: unknown };
