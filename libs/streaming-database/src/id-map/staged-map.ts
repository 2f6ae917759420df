import type { ImportResult } from '@radarr/streaming-core';
import type { StorableMapping } from './storable-mapping.js';

/** What publishing a staged map did. */
export type PublishCounts = Omit<ImportResult, 'rows'>;

/**
 * A new id map while its rows come in, where no reader sees it.
 *
 * Of several rows that name one title, the one with the lowest Watchmode number stands, whatever their order; a row
 * without that number stands behind every row with one. An id that the new map does not know keeps its known value:
 * that an upstream has a gap does not make an id wrong. A title that was verified later than the new map stays as it
 * is, and counts as nothing.
 */
export interface StagedMap {
  /** Takes over a chunk of rows. */
  add(rows: readonly StorableMapping[]): Promise<void>;
  /**
   * Makes the new map the one that readers see, in one step.
   * @throws the signal's reason when it is aborted before that step
   */
  publish(signal: AbortSignal | undefined): Promise<PublishCounts>;
  /** Leaves nothing behind of what was not published. It never fails. */
  discard(): Promise<void>;
}

/** Begins a new map whose rows are all verified at that moment. */
export type OpenStagedMap = (verifiedAt: string) => Promise<StagedMap>;
