import type { CacheBus } from '@radarr/streaming-cache';
import pg from 'pg';
import { onStore, reasonOf } from '../store-failure.js';
import { FrameReader, toFrames } from './notification-frames.js';

/** Which database carries the messages. */
export interface PostgresCacheBusOptions {
  /** The same address as the database's. It must lead to the server itself or to a pool of whole sessions. */
  readonly url: string;
  /** The same schema as the database's: programs in other schemas do not hear the messages. */
  readonly schema?: string;
  /** How long a connection may take. @default 10 000 */
  readonly connectTimeoutMs?: number;
  /** Hears of a lost connection, for logs. */
  readonly onConnectionLost?: (reason: string) => void;
  /** A number from 0 to 1, which spreads the reconnections of many replicas. @default Math.random */
  readonly random?: () => number;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Carries the cache's messages between replicas over PostgreSQL's `LISTEN` and `NOTIFY`, on one connection of its own.
 * It connects again by itself; what is sent meanwhile is lost, which a cache can bear. One hears oneself, too.
 */
export class PostgresCacheBus implements CacheBus {
  readonly #channel: string;
  readonly #listeners = new Set<(message: string) => void>();
  #client: Promise<pg.Client> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #sending: Promise<unknown> = Promise.resolve();
  #failures = 0;
  #closed = false;

  constructor(private readonly options: PostgresCacheBusOptions) {
    this.#channel = ['streaming_cache', options.schema].filter((part) => part !== undefined).join('_');
  }

  /** @throws {StoreError} `STORE_ERROR` when the message could not be sent */
  async publish(message: string): Promise<void> {
    // One after the other: the driver no longer queues statements on one connection.
    const sent = this.#sending.then(() => this.#send(message));
    this.#sending = sent.catch(() => undefined);
    await sent;
  }

  /** @throws {StoreError} `STORE_ERROR` when there is no connection yet and none can be had */
  async subscribe(listener: (message: string) => void): Promise<void> {
    this.#listeners.add(listener);
    await onStore('listen for cache messages', () => this.#connected());
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#listeners.clear();
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }

  async #send(message: string): Promise<void> {
    await onStore('send a cache message', async () => {
      const client = await this.#connected();
      // In one statement, so that all frames arrive together.
      await client.query(
        `SELECT pg_notify($1, frame) FROM unnest($2::text[]) WITH ORDINALITY AS f (frame, n) ORDER BY n`,
        [this.#channel, toFrames(message)],
      );
    });
  }

  #connected(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error('Connection terminated'));
    return (this.#client ??= this.#connect());
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: this.options.connectTimeoutMs ?? 10_000,
      application_name: 'radarr-streaming-bus',
      keepAlive: true,
    });
    const reader = new FrameReader();
    client.on('notification', ({ payload = '' }) => this.#hear(reader.read(payload)));
    // A broken connection emits both, in either order; only the end counts.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`LISTEN ${this.#channel}`);
    } catch (error) {
      this.#reconnectLater(error);
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#failures = 0;
    client.once('end', () => this.#reconnectLater(new Error('Connection terminated')));
    return client;
  }

  #hear(message: string | undefined): void {
    if (message === undefined) return;
    for (const listener of this.#listeners) listener(message);
  }

  #reconnectLater(error: unknown): void {
    this.#client = undefined;
    if (this.#closed) return;
    this.options.onConnectionLost?.(reasonOf(error));
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures++, LONGEST_PAUSE_MS);
    const pauseMs = longest * (0.5 + (this.options.random ?? Math.random)() / 2);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connected().catch(() => undefined), pauseMs);
    this.#retry.unref();
  }
}
