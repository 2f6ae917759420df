import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.js';
import type { AskHead } from './ask.js';
import { wholeBody } from './body.js';

/** Bodies below this are not worth packing. */
const GZIP_FROM_BYTES = 256;

/** Packs a text body when the client accepts gzip. A streamed one is left as it is. */
export function negotiateEncoding(ask: AskHead, answer: Answer): Answer {
  const accepted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(headerText(ask.headers['accept-encoding']));
  const text = /json|html|text/.test(answer.headers['content-type'] ?? '');
  const worthIt = Buffer.isBuffer(answer.body) && answer.body.length >= GZIP_FROM_BYTES;
  return accepted && text && worthIt ? packed(answer) : answer;
}

/** The answer with its body packed, asked for or not. */
export function packed(answer: Answer): Answer {
  const vary = [answer.headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
  return {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': 'gzip', vary },
    body: gzipSync(wholeBody(answer.body)),
  };
}

/**
 * Writes the head of an answer. `content-length` is the body's unless the headers say otherwise; a streamed body has
 * none and goes out in chunks.
 */
export function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  const known = status !== 304 && Buffer.isBuffer(body);
  response.writeHead(status, { ...(known ? { 'content-length': String(body.length) } : {}), ...headers });
}

/** Sends an answer as it is; a streamed body no faster than the client reads. */
export function deliver(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  const { body } = answer;
  if (response.req.method === 'HEAD' || answer.status === 304) response.end();
  else if (Buffer.isBuffer(body)) response.end(body);
  else pipeline(Readable.from(body.pieces()), response, whenGone);
}

/** A client that leaves in the middle is no error of ours. */
function whenGone(): void {
  return undefined;
}

function headerText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}
