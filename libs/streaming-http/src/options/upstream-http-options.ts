import type { Clock, UpstreamId } from '@radarr/streaming-core';
import type { RefusalReader } from '../answer/refusal.js';
import type { UpstreamEventListener } from '../events/upstream-event.js';

/** When and how often a failed attempt is made again: after network errors, timeouts, 429 and 5xx. */
export interface RetryOptions {
  /**
   * All attempts of one call, the first included. 1 switches retries off; each request then has a connection of its own,
   * since a kept-alive one may just be closing.
   * @default 3
   */
  readonly maxAttempts?: number;
  /** The upper bound of the wait after the first failure; it doubles with each further one. @default 250 */
  readonly baseDelayMs?: number;
  /** The highest upper bound. @default 4000 */
  readonly maxDelayMs?: number;
  /**
   * The longest `Retry-After` that is waited out within a call. A longer one ends the call at once.
   * @default 10000
   */
  readonly maxRetryAfterMs?: number;
}

/** How much we ask of an upstream. */
export interface RateLimitOptions {
  /** At most this many requests … @default 20 */
  readonly requests?: number;
  /** … in any span of this many milliseconds. @default 1000 */
  readonly perMs?: number;
  /**
   * The longest `Retry-After` of a 429 for which the whole client stays silent. Meanwhile its calls wait, or fail at
   * once when they cannot wait that long.
   * @default 300000
   */
  readonly maxHoldMs?: number;
}

/** When an upstream that keeps failing is left alone. */
export interface CircuitBreakerOptions {
  /** Consecutive attempts of the unavailable kind that open the circuit. @default 5 */
  readonly failures?: number;
  /** How long it stays open before one request may probe. Measured by the system's clock. @default 30000 */
  readonly halfOpenAfterMs?: number;
}

/** The memory for conditional requests. */
export interface EtagMemoryOptions {
  /** @default 500 */
  readonly maxEntries?: number;
  /** The bodies' size together. @default 8388608 (8 MiB) */
  readonly maxBytes?: number;
}

/** What proves who we are. Every value counts as a secret and is masked wherever it might show. */
export interface Credentials {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** How to talk to one upstream. */
export interface UpstreamHttpOptions {
  /** Names the upstream in errors and events. */
  readonly upstream: UpstreamId;
  /** http or https; a path in it goes before the path of each request. */
  readonly baseUrl: string;
  readonly credentials?: Credentials;
  /** Further secrets to mask. */
  readonly secrets?: readonly string[];
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** @default 'RadarrStreaming/0.1' */
  readonly userAgent?: string;
  /** The longest that one attempt may take, its body included. @default 5000 */
  readonly timeoutMs?: number;
  /** The longest that a call may take, with all its attempts and waits. @default 15000 */
  readonly deadlineMs?: number;
  /** The largest body, both as sent and as inflated. @default 5242880 (5 MiB) */
  readonly maxBodyBytes?: number;
  /** The most connections at a time. @default 10 */
  readonly maxConnections?: number;
  readonly retry?: RetryOptions;
  readonly rateLimit?: RateLimitOptions;
  readonly circuitBreaker?: CircuitBreakerOptions;
  readonly etags?: EtagMemoryOptions;
  /** Reads refusals that mean something special at this upstream. */
  readonly readRefusal?: RefusalReader;
  /** Tells when an answer came, and what a date in `Retry-After` means. @default the system's clock */
  readonly clock?: Clock;
  /** A number from 0 up to but not including 1, for the jitter. @default Math.random */
  readonly random?: () => number;
  /** Takes a report of every attempt, call and change of the circuit. @default none */
  readonly onEvent?: UpstreamEventListener;
}

/** The options that a client of one upstream passes on to its operator, all with defaults. */
export type UpstreamTuning = Partial<
  Omit<UpstreamHttpOptions, 'upstream' | 'credentials' | 'secrets' | 'headers' | 'readRefusal'>
>;
