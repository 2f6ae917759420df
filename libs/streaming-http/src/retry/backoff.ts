/** The bounds between which retries are spread. */
export interface BackoffBounds {
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * The wait after the given failed attempt (from 1): anywhere between 0 and an upper bound that doubles with each
 * attempt. This "full jitter" keeps clients that failed together from coming back together.
 * @param random a number from 0 up to but not including 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffDelayMs(attempt: number, bounds: BackoffBounds, random: () => number): number {
  const upperMs = Math.min(bounds.maxDelayMs, bounds.baseDelayMs * 2 ** (attempt - 1));
  return Math.floor(random() * upperMs);
}
