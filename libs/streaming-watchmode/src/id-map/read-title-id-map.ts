import type { IdMapping } from '@radarr/streaming-core';
import { ContentMeter } from './content-meter.js';
import { inflated } from './inflated.js';
import { linesOf } from './lines.js';
import { MapReader } from './map-reader.js';
import type { TitleIdMap } from './title-id-map.js';

/** How a map is read. */
export interface ReadTitleIdMapOptions {
  /** How many mappings come together. The last batch may be smaller. @default 5000 */
  readonly batchRows?: number;
  /** The most bytes, both as sent and as inflated. @default 1073741824 (1 GiB) */
  readonly maxBytes?: number;
}

const GIB = 1024 ** 3;

/**
 * Reads `title_id_map.csv`, gzipped or not, while it comes: only one batch and one piece of the file are held at a time.
 * What the source throws goes through.
 * @param source a file's stream, or anything else that gives bytes
 */
export function readTitleIdMap(
  source: AsyncIterable<Uint8Array>,
  { batchRows = 5_000, maxBytes = GIB }: ReadTitleIdMapOptions = {},
): TitleIdMap {
  const meter = new ContentMeter(maxBytes);
  const reader = new MapReader();
  return {
    batches: batchesOf(meter.measured(inflated(source)), { meter, reader, batchRows }),
    report: () => {
      const { bytes, sha256 } = meter;
      return { ...reader.tally, bytes, ...(sha256 !== undefined && { sha256 }) };
    },
  };
}

interface Reading {
  readonly meter: ContentMeter;
  readonly reader: MapReader;
  readonly batchRows: number;
}

async function* batchesOf(
  content: AsyncIterable<Uint8Array>,
  { meter, reader, batchRows }: Reading,
): AsyncGenerator<readonly IdMapping[]> {
  let batch: IdMapping[] = [];
  for await (const lines of linesOf(content)) {
    for (const line of lines) {
      const mapping = reader.read(line);
      if (mapping === undefined) continue;
      batch.push(mapping);
      if (batch.length < batchRows) continue;
      yield batch;
      batch = [];
    }
  }
  reader.end(meter.endsWithNewline);
  if (batch.length > 0) yield batch;
}
