import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A request as the stand-in saw it. */
interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The client's port: equal for two requests on one connection. */
  readonly clientPort: number | undefined;
}

/** A real HTTP server on a free local port that answers as a spec says. */
export interface StandIn {
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

export async function startStandIn(answer: RequestListener): Promise<StandIn> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers, socket } = request;
    const chunks: Buffer[] = [];
    seen.push({
      method,
      url,
      headers,
      clientPort: socket.remotePort,
      get body() {
        return Buffer.concat(chunks).toString();
      },
    });
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => answer(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Headers = Readonly<Record<string, string>>;

export const JSON_TYPE = { 'Content-Type': 'application/json;charset=utf-8' };
export const HTML_TYPE = { 'Content-Type': 'text/html' };

/** Answers with a body, as JSON unless the headers say otherwise. */
export function reply(status: number, body: string | Buffer, headers: Headers = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { ...JSON_TYPE, ...headers });
    response.end(body);
  };
}

/** Answers each request in turn, and every further one like the last. */
export function inTurn(...answers: readonly RequestListener[]): RequestListener {
  let next = 0;
  return (request, response) => {
    const answer = answers[Math.min(next++, answers.length - 1)];
    answer?.(request, response);
  };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const standIn = await startStandIn(() => undefined);
  await standIn.close();
  return Number(new URL(standIn.baseUrl).port);
}
