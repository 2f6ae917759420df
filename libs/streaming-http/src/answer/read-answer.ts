import type { Clock } from '@radarr/streaming-core';
import type { TaggedBody } from '../conditional/etag-store.js';
import { parseRetryAfter } from '../retry/retry-after.js';
import type { WireAnswer } from '../transport/transport.js';
import type { AttemptOutcome, Failed, NotFound } from './outcome.js';
import type { BodyFormat } from './body-format.js';
import { parseJson, textOf } from './json-body.js';
import { kindOfStatus, type Refusal, type RefusalReader } from './refusal.js';
import type { UpstreamFailures } from './upstream-failures.js';

/** What is needed to understand an answer. */
export interface AnswerContext<T> {
  readonly format: BodyFormat<T>;
  /** The body that the upstream was asked to confirm. */
  readonly remembered: TaggedBody | undefined;
  readonly failures: UpstreamFailures;
  /** Reads the refusals for which the request has provided. */
  readonly expect: ((refusal: Refusal) => T | undefined) | undefined;
  readonly readRefusal: RefusalReader;
  readonly clock: Clock;
}

/** Turns an answer from the wire into an outcome. */
export function readAnswer<T>(wire: WireAnswer, context: AnswerContext<T>): AttemptOutcome<T> {
  const { status } = wire;
  const { failures, remembered } = context;
  if (status >= 400) return readRefused(wire, context);
  if (status === 304 && remembered) {
    return readBody(
      { ...wire, bytes: remembered.bytes, headers: { ...remembered.headers, ...wire.headers } },
      context,
    );
  }
  if (status >= 300)
    return failures.badResponse(`a redirect, which is not followed (HTTP ${status})`, status);
  if (status === 204 && !context.format.mayBeAbsent) return failures.refused(status, { kind: 'not-found' });
  return readBody(wire, context);
}

function readBody<T>(wire: WireAnswer, context: AnswerContext<T>): AttemptOutcome<T> {
  const { status, headers } = wire;
  const parsed = context.format.parse(wire.bytes, headers['content-type']);
  if ('complaint' in parsed) return context.failures.badResponse(parsed.complaint, status);
  const fetchedAt = new Date(context.clock()).toISOString();
  const answer = { body: parsed.body, status, headers, fetchedAt };
  return { label: status === 304 ? 'not-modified' : 'ok', status, answer };
}

function readRefused<T>(wire: WireAnswer, context: AnswerContext<T>): AttemptOutcome<T> {
  const { status, headers } = wire;
  const receivedAtMs = context.clock();
  const refusal = { status, headers, body: parseJson(textOf(wire.bytes)), receivedAtMs };
  const expected = context.expect?.(refusal);
  if (expected !== undefined) {
    const fetchedAt = new Date(receivedAtMs).toISOString();
    return { label: 'expected', status, answer: { body: expected, status, headers, fetchedAt } };
  }
  return failureOf(refusal, context);
}

function failureOf<T>(refusal: Refusal, context: AnswerContext<T>): Failed | NotFound {
  const { status, headers, receivedAtMs } = refusal;
  const meaning = context.readRefusal(refusal) ?? { kind: kindOfStatus(status) };
  const retryAfterMs = meaning.retryAfterMs ?? parseRetryAfter(headers['retry-after'], receivedAtMs);
  return context.failures.refused(status, {
    ...meaning,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
