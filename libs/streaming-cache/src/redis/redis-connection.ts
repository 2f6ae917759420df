import { performance } from 'node:perf_hooks';
import { CacheError } from '../cache-error.js';
import { withTimeout } from '../timing/timing.js';

/** Where Redis is: a client that its owner opens and closes, or a URL, for a client of our own. */
export type RedisConnection =
  | {
      /** An ioredis client. Best with `enableOfflineQueue: false`, so that a lost Redis fails at once. */
      readonly client: RedisClient;
    }
  | {
      /** Such as `redis://127.0.0.1:6379/0` or `rediss://user:password@host`. Needs the package `ioredis`. */
      readonly url: string;
    };

/** What is needed of a Redis client. One of ioredis 5 fits. */
export interface RedisClient {
  hmget(key: string, ...fields: string[]): Promise<(string | null)[]>;
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
  unlink(...keys: string[]): Promise<number>;
  publish(channel: string, message: string): Promise<number>;
  subscribe(channel: string): Promise<unknown>;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  duplicate(changes: {
    readonly enableOfflineQueue: true;
    readonly maxRetriesPerRequest: null;
    readonly lazyConnect: false;
  }): RedisClient;
  disconnect(reconnect?: boolean): void;
}

const CONNECT_TIMEOUT_MS = 2000;
const SILENT_MS = 5000;
const KEEP_ALIVE_MS = 10_000;
const RECONNECT_STEP_MS = 100;
const MAX_RECONNECT_MS = 2000;

/** One Redis, asked with a deadline; its errors come without the commands that ioredis attaches to them. */
export class RedisLink {
  readonly #connection: RedisConnection;
  readonly #commandTimeoutMs: number;
  #client: Promise<RedisClient> | undefined;
  #lastAnswerAt = performance.now();

  constructor(connection: RedisConnection, options: { readonly commandTimeoutMs: number }) {
    this.#connection = connection;
    this.#commandTimeoutMs = options.commandTimeoutMs;
  }

  /** @throws {CacheError} `CACHE_STORE_TIMEOUT` at the deadline, `CACHE_REDIS` for everything else */
  async run<T>(name: string, command: (client: RedisClient) => Promise<T>): Promise<T> {
    const timeoutMs = this.#commandTimeoutMs;
    const late = (): Error =>
      new CacheError('CACHE_STORE_TIMEOUT', `Redis ${name} took more than ${timeoutMs} ms.`);
    try {
      const answer = await withTimeout(this.client().then(command), { timeoutMs, error: late });
      this.#lastAnswerAt = performance.now();
      return answer;
    } catch (error) {
      if (error instanceof CacheError && error.code === 'CACHE_STORE_TIMEOUT') this.#renewIfSilent();
      if (error instanceof CacheError) throw error;
      throw new CacheError(
        'CACHE_REDIS',
        `Redis ${name} failed: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }

  /** The client; one of our own has had its first attempt to connect by then. */
  client(): Promise<RedisClient> {
    const given = this.#connection;
    this.#client ??= 'client' in given ? Promise.resolve(given.client) : openClient(given.url);
    return this.#client;
  }

  /**
   * Gives up a connection of our own on which nothing is heard any more: a peer that vanished without closing would
   * hold it for a quarter of an hour. (The `socketTimeout` of ioredis 5.9 may also hit the connection that follows.)
   */
  #renewIfSilent(): void {
    const now = performance.now();
    if ('client' in this.#connection || now - this.#lastAnswerAt < SILENT_MS) return;
    this.#lastAnswerAt = now;
    void this.#client?.then((client) => client.disconnect(true));
  }

  /** Closes the client if it is our own. */
  async close(): Promise<void> {
    if ('url' in this.#connection) (await this.#client)?.disconnect();
  }
}

async function openClient(url: string): Promise<RedisClient> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    lazyConnect: true,
    // A command that cannot be sent now, or lost its connection, fails: the cache has other tiers to ask.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    // For what ioredis itself asks a new connection; `RedisLink` has a shorter deadline for our commands.
    commandTimeout: CONNECT_TIMEOUT_MS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: KEEP_ALIVE_MS,
    retryStrategy: (attempts) => Math.min(attempts * RECONNECT_STEP_MS, MAX_RECONNECT_MS),
  });
  ignoreErrors(client);
  await client.connect().catch(() => undefined);
  return client;
}

/** Every command reports its own failure; an `error` event that nobody hears would be printed by ioredis. */
export function ignoreErrors(client: RedisClient): void {
  client.on('error', () => undefined);
}
