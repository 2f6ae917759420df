/** At most this many requests in any span of this length. */
export interface RequestWindowOptions {
  readonly requests: number;
  readonly perMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
}

/** A place in the line. */
export interface RequestSlot {
  /** When its request may go, on the window's clock. A hold moves it. */
  at: number;
}

/**
 * Decides when the next request may go out. It remembers the last moments at which requests went (or will go) and
 * places each new one so that no span ever holds more than allowed; a token bucket would let twice as many through in
 * the span after a pause. The wait is known before it begins, so a caller with a deadline can refuse it: that is what
 * the published limiters we looked at (p-throttle, limiter) cannot tell.
 */
export class RequestWindow {
  readonly #options: RequestWindowOptions;
  /** In the order of their moments. Never more than the requests of one span plus those that wait. */
  #slots: RequestSlot[] = [];
  #heldUntil = 0;

  constructor(options: RequestWindowOptions) {
    this.#options = options;
  }

  /** Takes the next free place. It counts even if nothing is sent, unless it is given back. */
  reserve(): RequestSlot {
    return this.#append({ at: 0 });
  }

  /** Gives a place back that will not be used. */
  release(slot: RequestSlot): void {
    this.#slots = this.#slots.filter((taken) => taken !== slot);
  }

  /** Sends nothing for this long: the upstream asked for it. Those who wait line up anew behind it. */
  holdFor(ms: number): void {
    const now = this.#options.now();
    this.#heldUntil = Math.max(this.#heldUntil, now + ms);
    const waiting = this.#slots.filter((slot) => slot.at > now);
    this.#slots = this.#slots.filter((slot) => slot.at <= now);
    for (const slot of waiting) this.#append(slot);
  }

  /** How long the request of this place still has to wait, in milliseconds. */
  waitMs(slot: RequestSlot): number {
    return Math.max(0, slot.at - this.#options.now());
  }

  #append(slot: RequestSlot): RequestSlot {
    const { requests, perMs, now } = this.#options;
    this.#slots = this.#slots.filter((taken) => taken.at > now() - perMs);
    const blocking = this.#slots.at(-requests);
    const last = this.#slots.at(-1);
    slot.at = Math.max(now(), this.#heldUntil, last?.at ?? 0, blocking ? blocking.at + perMs : 0);
    this.#slots.push(slot);
    return slot;
  }
}
