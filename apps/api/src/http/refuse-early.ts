import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from '@radarr/streaming-nestjs';
import { SECURITY_HEADERS } from './security-headers.js';

/** What Node calls a request that it gives up before Fastify sees it, and the status for each. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers an address that cannot be routed (`/%zz`, a parameter that is too long) like any other refusal. */
export function refuseAddress(error: Error, response: ServerResponse): void {
  const { problem } = problemOf(error);
  const body = JSON.stringify(problem);
  response.writeHead(problem.status, {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Answers what is not even an HTTP request, on the bare socket, and ends the connection. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? 400;
  const { problem } = problemOf(Object.assign(new Error('refused'), { statusCode: status }));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${REASON[status] ?? 'Bad Request'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const REASON: Readonly<Record<number, string>> = {
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
