// The engine's thread. PGlite is synchronous WebAssembly, which would stop the program for as long as a query runs.
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineOptions } from './engine.js';
import { startServer } from './start-server.js';
import type { EngineReply, EngineRequest } from './worker-messages.js';

const port = parentPort;
if (port === null) throw new Error('engine-worker runs as a worker thread only');

const server = await startServer(workerData as EngineOptions);
const reply = (message: EngineReply): void => port.postMessage(message);

port.on('message', (request: EngineRequest) => {
  if (request.type === 'close') {
    void server.close().finally(() => port.close());
    return;
  }
  server.exec(request.messages).then(
    (bytes) => reply({ type: 'result', id: request.id, bytes }),
    // A statement that fails is answered in bytes, so this is the engine itself: end the thread, and be seen to.
    () => process.exit(1),
  );
});
reply({ type: 'ready' });
