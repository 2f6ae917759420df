import { CacheError } from '../cache-error.js';
import { withTimeout } from '../timing/timing.js';

/** Runs loads, each with a deadline that aborts its signal. */
export class LoadDeadline {
  readonly #timeoutMs: number;
  readonly #running = new Set<AbortController>();

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** @throws {CacheError} `CACHE_LOAD_TIMEOUT` at the deadline, even when the load does not heed its signal */
  async run<T>(load: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const error = (): Error => {
      const late = new CacheError('CACHE_LOAD_TIMEOUT', `The load did not finish in ${this.#timeoutMs} ms.`);
      controller.abort(late);
      return late;
    };
    this.#running.add(controller);
    try {
      return await withTimeout(load(controller.signal), { timeoutMs: this.#timeoutMs, error });
    } finally {
      this.#running.delete(controller);
    }
  }

  /** Aborts every load that is running. */
  abortAll(reason: Error): void {
    for (const controller of this.#running) controller.abort(reason);
  }
}
