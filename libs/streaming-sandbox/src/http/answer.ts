import { createHash } from 'node:crypto';
import { wholeBody, type Body } from './body.js';

/** One HTTP answer as a value: made first, sent (or spoilt by a fault) afterwards. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** What an answer needs beside its body. */
export interface AnswerHead {
  /** @default 200 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer. `content-type` in the head's headers wins. */
export function jsonAnswer(body: unknown, head: AnswerHead = {}): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8', ...head.headers };
  return { status: head.status ?? 200, headers, body: Buffer.from(JSON.stringify(body)) };
}

/** An answer whose body is text of the given type; empty text makes an empty body. */
export function textAnswer(text: string, { type, ...head }: AnswerHead & { readonly type: string }): Answer {
  return {
    status: head.status ?? 200,
    headers: { 'content-type': type, ...head.headers },
    body: Buffer.from(text),
  };
}

/** A short HTML page, such as proxies answer with. */
export function htmlAnswer(heading: string, head: AnswerHead = {}): Answer {
  const page = `<!DOCTYPE html>\n<html><head><title>${heading}</title></head><body><h1>${heading}</h1></body></html>\n`;
  return textAnswer(page, { type: 'text/html; charset=UTF-8', ...head });
}

/** The same answer with a weak ETag made of its body. */
export function withWeakEtag(answer: Answer): Answer {
  const digest = createHash('sha1').update(wholeBody(answer.body)).digest('hex').slice(0, 32);
  return { ...answer, headers: { ...answer.headers, etag: `W/"${digest}"` } };
}

/** The parsed JSON body of an answer; undefined when it holds none. */
export function jsonOf(answer: Answer): unknown {
  if (!(answer.headers['content-type'] ?? '').includes('json')) return undefined;
  try {
    return JSON.parse(wholeBody(answer.body).toString()) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The same answer with another JSON body. Its ETag goes, for it named the old body.
 * @param body undefined, as {@link jsonOf} gives for what is no JSON, leaves the answer as it is
 */
export function withJson(answer: Answer, body: unknown): Answer {
  if (body === undefined) return answer;
  return { ...withoutHeader(answer, 'etag'), body: Buffer.from(JSON.stringify(body)) };
}

/** The same answer without one of its headers. */
export function withoutHeader(answer: Answer, name: string): Answer {
  return {
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([each]) => each !== name)),
  };
}

/** The same answer with further headers. */
export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
