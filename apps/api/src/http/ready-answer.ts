import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PackedBytes } from './packed-bytes.js';
import { varyBy } from './vary-by.js';

/** An answer as the bytes that go out, with the tag by which a caller can ask whether they changed. */
export interface ReadyAnswer {
  readonly body: PackedBytes;
  /** Weak, by RFC 9110 8.8.1: one for all encodings of the same body. */
  readonly etag: string;
}

/** Serialises a body once. */
export function readyAnswer(body: unknown): ReadyAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { body: new PackedBytes(bytes), etag: `W/"${digest}"` };
}

/** Sends the answer, or 304 to a caller who has it already. */
export async function sendReady(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, etag }: ReadyAnswer,
): Promise<void> {
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  varyBy(reply, 'accept-encoding');
  if (names(request.headers['if-none-match'], etag)) {
    void reply.code(304).send();
    return;
  }
  const encoding = body.encodingFor(request.headers['accept-encoding']);
  const bytes = await body.in(encoding);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  void reply.header('content-type', 'application/json; charset=utf-8').send(bytes);
}

/** Whether an `If-None-Match` header names the tag: compared weakly, by RFC 9110 13.1.2. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => opaque(tag.trim()));
  return tags.includes(opaque(etag)) || tags.includes('*');
}

const opaque = (tag: string): string => tag.replace(/^W\//, '');
