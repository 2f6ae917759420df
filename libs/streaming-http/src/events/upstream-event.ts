import type { ErrorCode, Instant, UpstreamId } from '@radarr/streaming-core';
import type { CircuitStateName } from '../circuit/circuit.js';
import type { HttpMethod } from '../request/http-method.js';

/**
 * How an attempt or a call ended. `expected`: with a refusal that the request had provided for. `aborted`: the caller
 * gave it up, or the client was closed.
 */
export type UpstreamOutcome = 'ok' | 'not-modified' | 'not-found' | 'expected' | 'aborted' | ErrorCode;

interface EventBase {
  readonly upstream: UpstreamId;
  readonly method: HttpMethod;
  /** The path with its holes, such as `/movie/{id}`: few values, fit for a metric's label. */
  readonly endpoint: string;
  /** The path as it was asked, without its query: `/movie/603`. */
  readonly path: string;
  readonly durationMs: number;
  readonly outcome: UpstreamOutcome;
  readonly circuit: CircuitStateName;
}

/** One request went out and ended. The wait for our rate limit does not count into its duration. */
export interface AttemptEvent extends EventBase {
  readonly type: 'attempt';
  /** From 1. */
  readonly attempt: number;
  /** The HTTP status, when one came. */
  readonly status?: number;
  /** What time it was at the upstream when the answer left, by its `Date` and `Age`; to the second. */
  readonly upstreamAt?: Instant;
}

/** A whole call ended, after all its attempts. */
export interface CallEvent extends EventBase {
  readonly type: 'call';
  /** How many attempts were made; 0 when the circuit was open. */
  readonly attempts: number;
}

/** The circuit changed its state. */
export interface CircuitEvent {
  readonly type: 'circuit';
  readonly upstream: UpstreamId;
  readonly circuit: CircuitStateName;
}

/** What a client reports while it works, for logs and metrics. It never holds a key, header, body or query string. */
export type UpstreamEvent = AttemptEvent | CallEvent | CircuitEvent;

/** Takes the reports. What it throws is dropped: a broken logger must not break a call. */
export type UpstreamEventListener = (event: UpstreamEvent) => void;
