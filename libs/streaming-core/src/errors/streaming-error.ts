import type {
  AccountNotConnected,
  AllUpstreamsFailed,
  InvalidInput,
  NotFound,
  StoreError,
} from './service-errors.js';
import type {
  UpstreamAuth,
  UpstreamNotConfigured,
  UpstreamQuotaExhausted,
  UpstreamRateLimited,
  UpstreamRequest,
  UpstreamResponse,
  UpstreamUnavailable,
} from './upstream-errors.js';

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
  'NOT_FOUND',
  'ACCOUNT_NOT_CONNECTED',
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

/** Which error class has which code. */
export interface ErrorByCode {
  readonly UPSTREAM_UNAVAILABLE: UpstreamUnavailable;
  readonly UPSTREAM_RATE_LIMITED: UpstreamRateLimited;
  readonly UPSTREAM_QUOTA_EXHAUSTED: UpstreamQuotaExhausted;
  readonly UPSTREAM_AUTH: UpstreamAuth;
  readonly UPSTREAM_REQUEST: UpstreamRequest;
  readonly UPSTREAM_RESPONSE: UpstreamResponse;
  readonly UPSTREAM_NOT_CONFIGURED: UpstreamNotConfigured;
  readonly ALL_UPSTREAMS_FAILED: AllUpstreamsFailed;
  readonly STORE_ERROR: StoreError;
  readonly INVALID_INPUT: InvalidInput;
  readonly NOT_FOUND: NotFound;
  readonly ACCOUNT_NOT_CONNECTED: AccountNotConnected;
}

/** Whether a thrown value is one of our errors, and of one code where that is given. */
export function isStreamingError(error: unknown): error is StreamingError;
export function isStreamingError<Code extends ErrorCode>(
  error: unknown,
  code: Code,
): error is ErrorByCode[Code];
export function isStreamingError(error: unknown, code?: ErrorCode): boolean {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return code === undefined || (error as StreamingError).code === code;
}
