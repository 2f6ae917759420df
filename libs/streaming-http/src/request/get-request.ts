import type { Instant } from '@radarr/streaming-core';
import type { ZodType } from 'zod';

/** A value in a query string. Undefined leaves the parameter out. */
export type QueryValue = string | number | boolean | undefined;

/** One question to an upstream. */
export interface GetRequest<T> {
  /** What the body must look like. Only the fields that are used: what else comes is dropped. */
  readonly schema: ZodType<T>;
  /** Fills the `{holes}` of the path; each value becomes one encoded path segment. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Gives the call up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Whether to remember the body by its ETag and to ask only whether it has changed.
   * @default false
   */
  readonly conditional?: boolean;
}

/** What the upstream answered. */
export interface UpstreamAnswer<T> {
  readonly body: T;
  /** The HTTP status. 304 when the remembered body still holds. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the upstream sent or confirmed the body. */
  readonly fetchedAt: Instant;
}
