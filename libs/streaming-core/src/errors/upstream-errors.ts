import type { Instant } from '../title.js';
import type { Upstream, UpstreamId } from '../upstream.js';
import { StreamingError } from './streaming-error.js';

interface UpstreamErrorOptions {
  readonly cause?: unknown;
}

/** The root of what can go wrong while an upstream is asked. */
export abstract class UpstreamError extends StreamingError {
  constructor(
    readonly upstream: UpstreamId,
    message: string,
    options?: UpstreamErrorOptions,
  ) {
    super(message, options);
  }
}

/** No usable answer: network, timeout, 5xx or an open circuit. Asking again later may help. */
export class UpstreamUnavailable extends UpstreamError {
  readonly code = 'UPSTREAM_UNAVAILABLE';
  /** Nothing was sent, because the upstream rests after failures: where calls are paid for, this one cost nothing. */
  readonly notAsked?: true;

  constructor(
    upstream: UpstreamId,
    message: string,
    options: UpstreamErrorOptions & { readonly notAsked?: true } = {},
  ) {
    super(upstream, message, options);
    if (options.notAsked) this.notAsked = true;
  }
}

/** The upstream asks us to slow down. */
export class UpstreamRateLimited extends UpstreamError {
  readonly code = 'UPSTREAM_RATE_LIMITED';
  /** How long to wait, where the upstream said so. */
  readonly retryAfterMs?: number;

  constructor(
    upstream: UpstreamId,
    message: string,
    options: UpstreamErrorOptions & { readonly retryAfterMs?: number } = {},
  ) {
    super(upstream, message, options);
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}

/** The paid-for allowance is spent. Asking again before it resets is pointless. */
export class UpstreamQuotaExhausted extends UpstreamError {
  readonly code = 'UPSTREAM_QUOTA_EXHAUSTED';
  /** When the allowance starts anew, where known. */
  readonly resetsAt?: Instant;

  constructor(
    upstream: UpstreamId,
    message: string,
    options: UpstreamErrorOptions & { readonly resetsAt?: Instant } = {},
  ) {
    super(upstream, message, options);
    if (options.resetsAt !== undefined) this.resetsAt = options.resetsAt;
  }
}

/** The upstream refuses our key or our application: the operator must act. */
export class UpstreamAuth extends UpstreamError {
  readonly code = 'UPSTREAM_AUTH';
}

/** We asked wrongly: a bug of ours, or a changed API. */
export class UpstreamRequest extends UpstreamError {
  readonly code = 'UPSTREAM_REQUEST';
}

/** The answer is not of the shape that we parse, is too large, or is cut off. */
export class UpstreamResponse extends UpstreamError {
  readonly code = 'UPSTREAM_RESPONSE';
}

/** What is known of an upstream that is not set up. */
export interface AbsentUpstream {
  /** Where to get what is missing, in one sentence. */
  readonly advice?: string;
  /** The capabilities that it would bring. @default not known: it is named wherever upstreams are */
  readonly offers?: readonly Exclude<keyof Upstream, 'id'>[];
}

/** The operator has not set what this upstream needs. */
export class UpstreamNotConfigured extends UpstreamError {
  readonly code = 'UPSTREAM_NOT_CONFIGURED';

  constructor(
    upstream: UpstreamId,
    /** The settings that are missing, as the operator writes them: `TRAKT_CLIENT_ID`. */
    readonly missing: readonly string[],
    readonly absent: AbsentUpstream = {},
  ) {
    super(upstream, `${upstream} is not configured: set ${missing.join(' and ')}.`);
  }
}
