import type { IdMapping } from '@radarr/streaming-core';
import { readTitleIdMap, type ReadTitleIdMapOptions } from '../id-map/read-title-id-map.js';
import type { TitleIdMap, TitleIdMapReport } from '../id-map/title-id-map.js';

/** Gives a text as a stream in pieces of so many bytes. */
export async function* inPieces(content: string | Uint8Array, bytes = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(content);
  for (let from = 0; from < all.byteLength; from += bytes) {
    yield await Promise.resolve(all.subarray(from, from + bytes));
  }
}

/** All mappings of a map. */
export async function mappingsOf({ batches }: TitleIdMap): Promise<IdMapping[]> {
  const mappings: IdMapping[] = [];
  for await (const batch of batches) mappings.push(...batch);
  return mappings;
}

/** Reads a whole map from a text. */
export async function readMap(
  content: string | Uint8Array,
  { bytes, ...options }: ReadTitleIdMapOptions & { readonly bytes?: number } = {},
): Promise<{ readonly mappings: readonly IdMapping[]; readonly report: TitleIdMapReport }> {
  const map = readTitleIdMap(inPieces(content, bytes), options);
  const mappings = await mappingsOf(map);
  return { mappings, report: map.report() };
}
