import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { EngineOptions } from './engine.js';

/** What is kept of the write-ahead log for reuse after a checkpoint; the usual gigabyte is meant for servers. */
const SMALL_LOG = ['-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'];

/** The running server, reduced to protocol bytes. */
export interface Server {
  exec(messages: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts PGlite in the calling thread, which it blocks while it works. */
export async function startServer(options: EngineOptions): Promise<Server> {
  const server = await PGlite.create(await pgliteOptions(options));
  return {
    exec: async (messages) => {
      // The streaming call, because the others also parse every answer and keep the parsed rows for good.
      const parts: Buffer[] = [];
      await server.execProtocolRawStream(messages, { onRawData: (bytes) => parts.push(Buffer.from(bytes)) });
      return Buffer.concat(parts);
    },
    close: () => server.close(),
  };
}

async function pgliteOptions({ directory, templateFile }: EngineOptions) {
  const startParams = [...PGlite.defaultStartParams, ...SMALL_LOG];
  if (directory !== undefined) return { dataDir: directory, startParams };
  if (templateFile !== undefined) {
    return { loadDataDir: new Blob([await readFile(templateFile)]), startParams };
  }
  return { startParams };
}
