import type { ComingSoonListKey } from '@radarr/streaming-core';
import type { SourceReport } from '../sources/source-report.js';

/** What the coming soon service reports of its work, as plain data for a log or a metric. */
export type ComingSoonEvent =
  | {
      readonly type: 'list-built';
      readonly list: ComingSoonListKey;
      readonly releases: number;
      readonly pending: number;
      readonly sources: readonly SourceReport[];
    }
  | { readonly type: 'list-completed'; readonly list: ComingSoonListKey; readonly pending: number }
  | { readonly type: 'completion-failed'; readonly list: ComingSoonListKey; readonly error: unknown }
  | { readonly type: 'store-failed'; readonly list: ComingSoonListKey; readonly error: unknown };
