import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InvalidInput } from '@radarr/streaming-core';
import { openTitleIdMap, readTitleIdMap } from '@radarr/streaming-watchmode';
import type { OpenMap } from './id-map-sync.js';

/** The map from an address. @param url @default Watchmode's own */
export const downloaded =
  (url: string | undefined): OpenMap =>
  (options) =>
    openTitleIdMap({ ...options, ...(url !== undefined && { url }) });

/** The map from a file on this machine, gzipped or not. */
export const fromFile =
  (path: string): OpenMap =>
  async ({ onBytes, signal }) => {
    const facts = await stat(path).catch(() => undefined);
    if (!facts?.isFile()) throw new InvalidInput('file', `There is no file ${path}.`);
    const bytes = counted(createReadStream(path, { ...(signal && { signal }) }), onBytes);
    return { ...readTitleIdMap(bytes), totalBytes: facts.size };
  };

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: Parameters<OpenMap>[0]['onBytes'],
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    onBytes?.(total);
    yield chunk;
  }
}
