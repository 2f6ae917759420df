import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real HTTP server that hands out a file as a spec says. */
export interface FileServer {
  readonly url: string;
  /** The headers of every request so far. */
  readonly seen: IncomingMessage['headers'][];
  close(): Promise<void>;
}

export async function startFileServer(answer: RequestListener): Promise<FileServer> {
  const seen: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/map.csv`,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
