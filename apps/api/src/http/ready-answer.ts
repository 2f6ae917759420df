import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer as the bytes that go out, with the tag by which a caller can ask whether they changed. */
export interface ReadyAnswer {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** Serialises a body once. */
export function readyAnswer(body: unknown): ReadyAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}

/** Sends the answer, or 304 to a caller who has it already. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): void {
  void reply.header('etag', answer.etag).header('cache-control', 'private, no-cache');
  if (names(request.headers['if-none-match'], answer.etag)) {
    void reply.code(304).send();
    return;
  }
  void reply.header('content-type', 'application/json; charset=utf-8').send(answer.bytes);
}

/** Whether an `If-None-Match` header names the tag. A weak tag counts as its strong one here, by RFC 9110 13.1.2. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
