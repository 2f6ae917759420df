import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SandboxInputError } from '../sandbox-input-error.js';

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
  const server = createServer(listener);
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
