import { CacheError } from '../cache-error.js';
import type { CacheEvent } from '../cache-event.js';
import { withTimeout } from '../timing/timing.js';

/** Whom to guard, and how patiently. */
export interface GuardOptions {
  /** What events call the collaborator. */
  readonly tier: string;
  readonly timeoutMs: number;
  readonly pauseMs: number;
  readonly clock: () => number;
  readonly emit: (event: CacheEvent) => void;
  /** A harmless call that shows whether the collaborator answers again. */
  readonly probe: () => Promise<unknown>;
  readonly onRecovered?: () => void;
}

/** The outcome of a guarded call. */
export type Attempt<T> = { readonly answered: true; readonly value: T } | { readonly answered: false };

const UNANSWERED = { answered: false } as const;
const FAILURES_IN_A_ROW = 3;

/**
 * A circuit breaker with a deadline around a collaborator that may be lost, slow or hanging. Nobody who calls through
 * it sees an error, and nobody waits to find out whether the collaborator is back: while it is paused, a probe beside
 * the callers' way does that. One timeout pauses it at once; errors that come quickly do after three in a row, since
 * a single one may be about a single entry.
 */
export class Guard {
  readonly #options: GuardOptions;
  #failuresInARow = 0;
  #pausedUntil: number | undefined;
  #probing = false;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  get isPaused(): boolean {
    return this.#pausedUntil !== undefined;
  }

  async attempt<T>(operation: string, call: () => Promise<T>): Promise<Attempt<T>> {
    if (this.#pausedUntil === undefined) return this.insist(operation, call);
    if (this.#options.clock() >= this.#pausedUntil && !this.#probing) void this.#probe();
    return UNANSWERED;
  }

  /** Makes the call even while paused. */
  async insist<T>(operation: string, call: () => Promise<T>): Promise<Attempt<T>> {
    const { tier, timeoutMs, emit } = this.#options;
    const error = (): Error =>
      new CacheError('CACHE_STORE_TIMEOUT', `${tier} did not answer in ${timeoutMs} ms.`);
    try {
      const value = await withTimeout(call(), { timeoutMs, error });
      this.#failuresInARow = 0;
      return { answered: true, value };
    } catch (failure) {
      emit({ type: 'store-failed', tier, operation, error: failure });
      this.#failuresInARow += 1;
      const hangs = failure instanceof CacheError && failure.code === 'CACHE_STORE_TIMEOUT';
      if (hangs || this.#failuresInARow >= FAILURES_IN_A_ROW) this.#pause();
      return UNANSWERED;
    }
  }

  #pause(): void {
    const { tier, pauseMs, clock, emit } = this.#options;
    if (this.#pausedUntil === undefined) emit({ type: 'store-paused', tier, pauseMs });
    this.#pausedUntil = clock() + pauseMs;
  }

  async #probe(): Promise<void> {
    this.#probing = true;
    const { answered } = await this.insist('probe', this.#options.probe);
    this.#probing = false;
    if (!answered) {
      this.#pause();
      return;
    }
    this.#pausedUntil = undefined;
    this.#options.emit({ type: 'store-recovered', tier: this.#options.tier });
    this.#options.onRecovered?.();
  }
}
