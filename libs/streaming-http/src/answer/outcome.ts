import type { ErrorCode, UpstreamError } from '@radarr/streaming-core';
import type { UpstreamAnswer } from './upstream-answer.js';

/** A usable answer. `expected`: a refusal that the request had provided for. */
interface Answered<T> {
  readonly label: 'ok' | 'not-modified' | 'expected';
  readonly status: number;
  readonly answer: UpstreamAnswer<T>;
  readonly error?: undefined;
}

/** The upstream knows no such thing: a value for `find`, an error for `get`. */
export interface NotFound {
  readonly label: 'not-found';
  readonly status: number;
  readonly error: UpstreamError;
}

/** The attempt failed. */
export interface Failed {
  readonly label: ErrorCode;
  readonly status?: number;
  readonly error: UpstreamError;
  /** How long the upstream asked us to wait. */
  readonly retryAfterMs?: number;
}

/** How one attempt ended. An attempt that was given up has no outcome: it throws. */
export type AttemptOutcome<T> = Answered<T> | NotFound | Failed;
