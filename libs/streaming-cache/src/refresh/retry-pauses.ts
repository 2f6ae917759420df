import { LRU } from 'tiny-lru';

/** How long pauses are, and how many are remembered. */
export interface RetryPausesOptions {
  readonly retryPauseMs: number;
  readonly maxRetryPauseMs: number;
  /** How many failing keys are remembered; the least recent ones are forgotten, and then simply tried again. */
  readonly maxKeys: number;
  readonly clock: () => number;
  readonly random: () => number;
}

interface Failing {
  readonly error: unknown;
  readonly failures: number;
  readonly retryAt: number;
}

/**
 * Leaves keys whose refresh fails alone for a while: the pause doubles with each failure up to a cap, and its second
 * half is random, so that many keys and many processes do not come back at the same moment.
 */
export class RetryPauses {
  readonly #options: RetryPausesOptions;
  readonly #failing: LRU<Failing>;

  constructor(options: RetryPausesOptions) {
    this.#options = options;
    this.#failing = new LRU(options.maxKeys);
  }

  /** Notes a failed refresh. @returns how long the key is left alone */
  failed(key: string, error: unknown): number {
    const { retryPauseMs, maxRetryPauseMs, clock, random } = this.#options;
    const failures = (this.#failing.get(key)?.failures ?? 0) + 1;
    const ceilingMs = Math.min(maxRetryPauseMs, retryPauseMs * 2 ** (failures - 1));
    const pauseMs = Math.round(ceilingMs * (0.5 + random() / 2));
    this.#failing.set(key, { error, failures, retryAt: clock() + pauseMs });
    return pauseMs;
  }

  /** A good value arrived, or the key is gone. */
  clear(key: string): void {
    this.#failing.delete(key);
  }

  isPaused(key: string): boolean {
    return (this.#failing.get(key)?.retryAt ?? 0) > this.#options.clock();
  }

  /** Why the latest refresh failed, if it did. */
  failureOf(key: string): { readonly failure?: unknown } {
    const failing = this.#failing.get(key);
    return failing === undefined ? {} : { failure: failing.error };
  }
}
