import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SandboxInputError } from '../sandbox-input-error.js';

/**
 * Idle connections are kept for so long. With Node's five seconds, a client that computes for a moment between two
 * requests would meet a reset that nobody switched on.
 */
const KEEP_ALIVE_MS = 65_000;

/** A server that listens. */
export interface ListeningServer {
  readonly port: number;
  /** Stops listening and cuts every connection at once, waiting ones too. */
  close(): Promise<void>;
}

/**
 * Starts a server; port 0 takes any free one.
 * @throws {SandboxInputError} when the address cannot be had, saying which and why
 */
export async function listen(
  listener: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ListeningServer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new SandboxInputError(`cannot listen on ${host}:${port}: ${error.code ?? error.message}`));
    });
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
