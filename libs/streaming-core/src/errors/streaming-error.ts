/** Every kind of failure that a caller may want to tell apart. */
export const ERROR_CODES = [
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_RATE_LIMITED',
  'UPSTREAM_QUOTA_EXHAUSTED',
  'UPSTREAM_AUTH',
  'UPSTREAM_REQUEST',
  'UPSTREAM_RESPONSE',
  'UPSTREAM_NOT_CONFIGURED',
  'ALL_UPSTREAMS_FAILED',
  'STORE_ERROR',
  'INVALID_INPUT',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Survives two copies of this package in one program, where `instanceof` would not. */
const BRAND = Symbol.for('@radarr/streaming-core/error');

/**
 * The root of all our errors. Match it by `code` through {@link isStreamingError}, not by `instanceof`.
 * Its message is safe to show and to log: it never holds a key, a token, a query string or an authorization header.
 */
export abstract class StreamingError extends Error {
  abstract readonly code: ErrorCode;
  readonly [BRAND] = true;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Whether a thrown value is one of our errors, optionally of one code. */
export function isStreamingError(error: unknown, code?: ErrorCode): error is StreamingError {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return code === undefined || (error as StreamingError).code === code;
}
