import type { AttemptOutcome } from '../answer/outcome.js';
import { backoffDelayMs, type BackoffBounds } from './backoff.js';

export interface RetryRules extends BackoffBounds {
  readonly maxAttempts: number;
  readonly maxRetryAfterMs: number;
}

export interface RetrySituation {
  /** The attempt that just ended, from 1. */
  readonly attempt: number;
  /** How much of the call's time is left. */
  readonly remainingMs: number;
  readonly random: () => number;
}

/**
 * How long to wait before the next attempt, or undefined when there is to be none: the outcome is final, the attempts
 * are used up, or the wait would be longer than we may wait.
 */
export function retryDelayMs(
  outcome: AttemptOutcome<unknown>,
  rules: RetryRules,
  { attempt, remainingMs, random }: RetrySituation,
): number | undefined {
  if (outcome.label !== 'UPSTREAM_UNAVAILABLE' && outcome.label !== 'UPSTREAM_RATE_LIMITED') return undefined;
  const { retryAfterMs = 0 } = outcome;
  if (attempt >= rules.maxAttempts || retryAfterMs > rules.maxRetryAfterMs) return undefined;
  // The jitter goes on top, so that clients told the same second do not come back in the same millisecond.
  const delayMs = retryAfterMs + backoffDelayMs(attempt, rules, random);
  return delayMs < remainingMs ? delayMs : undefined;
}
