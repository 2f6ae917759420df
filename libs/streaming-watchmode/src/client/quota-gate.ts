import {
  UpstreamQuotaExhausted,
  isStreamingError,
  wordEndsAtMs,
  type AccountCalendar,
  type CallOptions,
  type Clock,
} from '@radarr/streaming-core';

export interface QuotaGateOptions {
  readonly clock: Clock;
  /** When the account's credits start anew. */
  readonly calendar: AccountCalendar;
}

/**
 * Lets calls through until the account says that its credits are spent, and none from then on until they start anew.
 * Calls that still wait for the rate limit are given up at that moment. So are those whose answer is under way: they
 * cannot be told from the waiting ones, and at most their answers are lost, once a month.
 */
export class QuotaGate {
  readonly #options: QuotaGateOptions;
  /** Aborts, with the error to show, when the gate shuts. */
  #open = new AbortController();
  #resetsAtMs = 0;

  constructor(options: QuotaGateOptions) {
    this.#options = options;
  }

  /** The account has just refused for want of credits. */
  shut(): void {
    this.#resetsAtMs = wordEndsAtMs(this.#options.clock(), this.#options.calendar);
    this.#open.abort(this.#exhausted());
  }

  /**
   * Makes a call if the gate is open.
   * @param ask makes the call, under a signal that aborts when the caller's does or the gate shuts
   * @throws {UpstreamQuotaExhausted} `UPSTREAM_QUOTA_EXHAUSTED` when the gate is shut or shuts meanwhile
   */
  async pass<T>(call: CallOptions, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const open = this.#openSignal();
    // `any` keeps a few bytes for as long as the followed signals live, which the few calls of an account can afford.
    const signal = call.signal ? AbortSignal.any([call.signal, open]) : open;
    try {
      return await ask(signal);
    } catch (error) {
      // The refused call itself fails as a request that was wrong.
      if (isStreamingError(error)) open.throwIfAborted();
      throw error;
    }
  }

  #openSignal(): AbortSignal {
    if (this.#options.clock() < this.#resetsAtMs) throw this.#exhausted();
    if (this.#open.signal.aborted) this.#open = new AbortController();
    return this.#open.signal;
  }

  #exhausted(): UpstreamQuotaExhausted {
    const resetsAt = new Date(this.#resetsAtMs).toISOString();
    const message = `watchmode's credits for this month are spent. It is not asked before ${resetsAt}.`;
    return new UpstreamQuotaExhausted('watchmode', message, { resetsAt });
  }
}
