import { SandboxInputError } from './sandbox-input-error.js';

/** The sandbox's time. It runs on from wherever it was set, as a real upstream's would. */
export class SandboxClock {
  #offsetMs = 0;

  /**
   * @param realNow the machine's time in milliseconds since 1970
   */
  constructor(private readonly realNow: () => number = Date.now) {}

  /** The sandbox's time, in milliseconds since 1970. */
  now(): number {
    return this.realNow() + this.#offsetMs;
  }

  /** Moves the clock to a moment; it runs on from there. @throws {SandboxInputError} when the text is no date */
  set(moment: Date | string): void {
    this.#offsetMs = parseMoment(moment) - this.realNow();
  }

  /** Moves the clock by so many milliseconds; negative goes back. */
  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  /** Back to the machine's time. */
  reset(): void {
    this.#offsetMs = 0;
  }
}

function parseMoment(moment: Date | string): number {
  const ms = new Date(moment).getTime();
  if (Number.isNaN(ms))
    throw new SandboxInputError(
      `"${String(moment)}" is no date; write it as 2026-11-01 or 2026-11-01T12:00:00Z`,
    );
  return ms;
}
