import { randomUUID } from 'node:crypto';
import type { CacheBus } from '../cache-bus.js';
import { CacheError } from '../cache-error.js';
import type { CacheEvent } from '../cache-event.js';
import type { CacheEntry } from '../cache-store.js';
import { Guard } from '../tiers/guard.js';
import { parseBusMessage, type BusMessage } from './bus-message.js';

/** The bus to the other replicas, and what to do with what they say. */
export interface ReplicasOptions {
  readonly bus: CacheBus;
  readonly storeTimeoutMs: number;
  readonly storePauseMs: number;
  readonly clock: () => number;
  readonly emit: (event: CacheEvent) => void;
  /** Another replica wrote a value made at `storedAt`. */
  readonly onWritten: (key: string, storedAt: number) => void;
  /** Another replica forgot these keys. */
  readonly onForgotten: (keys: readonly string[]) => void;
}

/** The other processes that cache the same things: tells them of writes, and hears of theirs. */
export class Replicas {
  readonly #options: ReplicasOptions;
  readonly #guard: Guard;
  readonly #self = randomUUID();

  constructor(options: ReplicasOptions) {
    this.#options = options;
    this.#guard = new Guard({
      tier: 'bus',
      timeoutMs: options.storeTimeoutMs,
      pauseMs: options.storePauseMs,
      clock: options.clock,
      emit: options.emit,
      probe: () => this.#send({ from: this.#self, forgotten: [] }),
    });
    void this.#guard.attempt('subscribe', () => options.bus.subscribe((text) => this.#hear(text)));
  }

  async announceWritten({ key, storedAt }: CacheEntry): Promise<void> {
    await this.#publish({ from: this.#self, written: { key, storedAt } });
  }

  async announceForgotten(keys: readonly string[]): Promise<void> {
    await this.#publish({ from: this.#self, forgotten: keys });
  }

  async close(): Promise<void> {
    await this.#guard.insist('close', () => this.#options.bus.close());
  }

  async #publish(message: BusMessage): Promise<void> {
    await this.#guard.attempt('publish', () => this.#send(message));
  }

  #send(message: BusMessage): Promise<void> {
    return this.#options.bus.publish(JSON.stringify(message));
  }

  #hear(text: string): void {
    const message = parseBusMessage(text);
    if (message === undefined) {
      const error = new CacheError('CACHE_INVALID', 'The bus carried a message that is not one of a cache.');
      this.#options.emit({ type: 'store-failed', tier: 'bus', operation: 'receive', error });
    } else if (message.from === this.#self) return;
    else if ('written' in message) this.#options.onWritten(message.written.key, message.written.storedAt);
    else this.#options.onForgotten(message.forgotten);
  }
}
