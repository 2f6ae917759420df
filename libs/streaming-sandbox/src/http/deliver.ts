import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.js';
import type { Ask } from './ask.js';

/** Bodies below this are not worth packing. */
const GZIP_FROM_BYTES = 256;

/** Packs a text body when the client accepts gzip. */
export function negotiateEncoding(ask: Ask, answer: Answer): Answer {
  const accepted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(headerText(ask.headers['accept-encoding']));
  const text = /json|html|text/.test(answer.headers['content-type'] ?? '');
  if (!accepted || !text || answer.body.length < GZIP_FROM_BYTES) return answer;
  return packed(answer);
}

/** The answer with its body packed, asked for or not. */
export function packed(answer: Answer): Answer {
  const vary = [answer.headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
  return {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': 'gzip', vary },
    body: gzipSync(answer.body),
  };
}

/** Writes the head of an answer; `content-length` is the body's unless the headers say otherwise. */
export function writeHead(response: ServerResponse, answer: Answer): void {
  const length = answer.status === 304 ? {} : { 'content-length': String(answer.body.length) };
  response.writeHead(answer.status, { ...length, ...answer.headers });
}

/** Sends an answer as it is. */
export function deliver(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(response.req.method === 'HEAD' || answer.status === 304 ? undefined : answer.body);
}

function headerText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}
