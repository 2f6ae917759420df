/** At most this many requests in any span of this length. */
export interface RequestWindowOptions {
  readonly requests: number;
  readonly perMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
}

/**
 * Decides when the next request may go out. It remembers the last moments at which requests went (or will go) and
 * places each new one so that no span ever holds more than allowed; a token bucket would let twice as many through in
 * the span after a pause. The wait is known before it begins, so a caller with a deadline can refuse it: that is what
 * the published limiters we looked at (p-throttle, limiter) cannot tell.
 */
export class RequestWindow {
  readonly #options: RequestWindowOptions;
  /** Ascending. Never longer than the requests of one span plus those that wait. */
  #moments: number[] = [];
  #heldUntil = 0;

  constructor(options: RequestWindowOptions) {
    this.#options = options;
  }

  /** Takes the next free moment. It counts even if nothing is sent, unless it is given back. */
  reserve(): number {
    const { requests, perMs, now } = this.#options;
    this.#moments = this.#moments.filter((moment) => moment > now() - perMs);
    const blocking = this.#moments.at(-requests);
    const earliest = this.#moments.length >= requests && blocking !== undefined ? blocking + perMs : 0;
    const moment = Math.max(now(), this.#moments.at(-1) ?? 0, earliest);
    this.#moments.push(moment);
    return moment;
  }

  /** Gives a moment back that will not be used. */
  release(moment: number): void {
    const index = this.#moments.indexOf(moment);
    if (index >= 0) this.#moments.splice(index, 1);
  }

  /** Sends nothing for this long: the upstream asked for it. */
  holdFor(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#options.now() + ms);
  }

  /** How long a request with this moment still has to wait, in milliseconds. */
  waitMs(moment: number): number {
    return Math.max(0, Math.max(moment, this.#heldUntil) - this.#options.now());
  }
}
