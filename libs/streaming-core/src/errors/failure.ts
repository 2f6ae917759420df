import type { Instant } from '../title.js';
import type { UpstreamId } from '../upstream.js';
import { isStreamingError, type ErrorCode } from './streaming-error.js';

/** An upstream's failure as a value: plain data that can be cached, merged and shown. */
export interface UpstreamFailure {
  readonly upstream: UpstreamId;
  readonly code: ErrorCode;
  /** One safe sentence for the operator. */
  readonly reason: string;
  readonly at: Instant;
  /** How long the upstream asked us to wait, in milliseconds, where it did. */
  readonly retryAfterMs?: number;
  /** When a spent allowance starts anew, where known. */
  readonly resetsAt?: Instant;
}

/**
 * Turns whatever an upstream call threw into a value. An error that is not ours becomes `UPSTREAM_UNAVAILABLE`
 * with a general reason: its own message may hold a secret.
 */
export function failureOf(upstream: UpstreamId, error: unknown, at: Instant): UpstreamFailure {
  if (!isStreamingError(error)) {
    return { upstream, at, code: 'UPSTREAM_UNAVAILABLE', reason: `${upstream} could not be asked.` };
  }
  const failure = { upstream, at, code: error.code, reason: error.message };
  if (isStreamingError(error, 'UPSTREAM_RATE_LIMITED') && error.retryAfterMs !== undefined) {
    return { ...failure, retryAfterMs: error.retryAfterMs };
  }
  if (isStreamingError(error, 'UPSTREAM_QUOTA_EXHAUSTED') && error.resetsAt !== undefined) {
    return { ...failure, resetsAt: error.resetsAt };
  }
  return failure;
}
