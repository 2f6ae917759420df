import type { CacheBus } from '../cache-bus.js';

/** Connects caches in one process, as a message broker connects replicas. Messages arrive at once. */
export class CacheBusHub {
  /** Whether messages arrive. A broker that is away loses them and fails its callers. */
  isUp = true;
  readonly #listeners = new Set<(message: string) => void>();

  /** A replica's own bus. */
  join(): CacheBus {
    const own = new Set<(message: string) => void>();
    return {
      publish: async (message) => {
        await this.#reach();
        for (const listener of this.#listeners) listener(message);
      },
      subscribe: async (listener) => {
        await this.#reach();
        own.add(listener);
        this.#listeners.add(listener);
      },
      close: async () => {
        await this.#reach();
        for (const listener of own) this.#listeners.delete(listener);
      },
    };
  }

  #reach(): Promise<void> {
    return this.isUp ? Promise.resolve() : Promise.reject(new Error('The bus is down'));
  }
}
