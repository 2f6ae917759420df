import type { IdMapping, ImportOptions, ImportResult } from '@radarr/streaming-core';
import { inChunks } from './in-chunks.js';
import type { OpenStagedMap } from './staged-map.js';
import { storableMapping } from './storable-mapping.js';

/**
 * Few enough that the embedded engine, which does one thing at a time, keeps nobody waiting for long; enough that the
 * cost of a statement does not count.
 */
const CHUNK_ROWS = 5_000;

/** Stages every row of a source and publishes the whole; whatever goes wrong before that changes nothing. */
export async function importIdMap(
  open: OpenStagedMap,
  batches: AsyncIterable<readonly IdMapping[]>,
  { verifiedAt, onProgress, signal }: ImportOptions,
): Promise<ImportResult> {
  signal?.throwIfAborted();
  const staged = await open(verifiedAt);
  try {
    let rows = 0;
    let stagedRows = 0;
    for await (const chunk of inChunks(batches, { size: CHUNK_ROWS, signal })) {
      const storable = chunk.map(storableMapping).filter((row) => row !== undefined);
      await staged.add(storable);
      stagedRows += storable.length;
      rows += chunk.length;
      onProgress?.({ phase: 'read', rows });
    }
    onProgress?.({ phase: 'merge', rows: stagedRows });
    return { rows, ...(await staged.publish(signal)) };
  } finally {
    await staged.discard();
  }
}
