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
    const stream = createReadStream(path, { ...(signal && { signal }) });
    stream.on('data', () => onBytes?.(stream.bytesRead));
    return { ...readTitleIdMap(stream), totalBytes: facts.size };
  };
