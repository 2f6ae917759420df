import type { CacheBus } from '../cache-bus.js';
import { ignoreErrors, RedisLink, type RedisClient, type RedisConnection } from './redis-connection.js';

/** The options of a {@link RedisCacheBus} besides its connection. */
export interface RedisCacheBusOptions {
  /** Replicas with the same channel hear each other. @default 'streaming-cache' */
  readonly channel?: string;
  /** How long one command may take. @default 500 */
  readonly commandTimeoutMs?: number;
}

/** A {@link CacheBus} on Redis' publish and subscribe. The subscription has a connection of its own and renews itself. */
export class RedisCacheBus implements CacheBus {
  readonly #link: RedisLink;
  readonly #channel: string;
  #subscriber: RedisClient | undefined;
  #closed = false;

  constructor(options: RedisConnection & RedisCacheBusOptions) {
    this.#link = new RedisLink(options, { commandTimeoutMs: options.commandTimeoutMs ?? 500 });
    this.#channel = options.channel ?? 'streaming-cache';
  }

  async publish(message: string): Promise<void> {
    await this.#link.run('PUBLISH', (client) => client.publish(this.#channel, message));
  }

  async subscribe(listener: (message: string) => void): Promise<void> {
    const client = await this.#link.client();
    if (this.#closed) return;
    // Unlike other commands, a subscription is worth waiting for: it is queued until Redis is there.
    this.#subscriber = client.duplicate({
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
      lazyConnect: false,
    });
    ignoreErrors(this.#subscriber);
    this.#subscriber.on('message', (_channel, message) => listener(message));
    await this.#subscriber.subscribe(this.#channel);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#subscriber?.disconnect();
    await this.#link.close();
  }
}
