import { StoreError } from '@radarr/streaming-core';
import type { Engine, EngineOptions } from './engine.js';
import { startServer } from './start-server.js';

/** Runs the embedded server in the calling thread. It needs no built worker file, so tests use it. */
export async function startCallerEngine(options: EngineOptions): Promise<Engine> {
  const server = await startServer(options);
  let stopped = false;
  return {
    exec: (messages) => {
      if (stopped) return Promise.reject(new StoreError('The embedded database has stopped.'));
      return server.exec(messages);
    },
    close: async () => {
      if (!stopped) await server.close();
      stopped = true;
    },
    kill: () => {
      stopped = true;
      return Promise.resolve();
    },
  };
}
