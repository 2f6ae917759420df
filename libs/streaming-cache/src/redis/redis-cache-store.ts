import type { CacheEntry, CacheStore } from '../cache-store.js';
import { RedisLink, type RedisConnection } from './redis-connection.js';

/** The options of a {@link RedisCacheStore} besides its connection. */
export interface RedisCacheStoreOptions {
  /** Goes before every key. @default 'streaming-cache:' */
  readonly keyPrefix?: string;
  /** How long one command may take. @default 500 */
  readonly commandTimeoutMs?: number;
  /** Tells the time, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number;
}

/**
 * KEYS[1] the entry; ARGV: value, storedAt, expiresAt, removableAt, milliseconds to live.
 * One script, so that nothing comes between the comparison and the write.
 */
const SET_UNLESS_OLDER = `
local kept = tonumber(redis.call('HGET', KEYS[1], 'storedAt'))
if kept and kept > tonumber(ARGV[2]) then return 0 end
if tonumber(ARGV[5]) <= 0 then redis.call('UNLINK', KEYS[1]) return 1 end
redis.call('HSET', KEYS[1], 'value', ARGV[1], 'storedAt', ARGV[2], 'expiresAt', ARGV[3], 'removableAt', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1`;

const KEYS_AT_ONCE = 1000;

/**
 * The tier `redis`: one hash per entry, which Redis itself removes at its `removableAt`. Given a URL, it connects at
 * the first use, reconnects by itself, and fails at once while Redis is away.
 */
export class RedisCacheStore implements CacheStore {
  readonly tier = 'redis';
  readonly #link: RedisLink;
  readonly #keyPrefix: string;
  readonly #clock: () => number;

  constructor(options: RedisConnection & RedisCacheStoreOptions) {
    this.#link = new RedisLink(options, { commandTimeoutMs: options.commandTimeoutMs ?? 500 });
    this.#keyPrefix = options.keyPrefix ?? 'streaming-cache:';
    this.#clock = options.clock ?? Date.now;
  }

  async get(key: string): Promise<CacheEntry | undefined> {
    const entry = await this.#link.run('HMGET', async (client) => {
      const fields = await client.hmget(
        this.#keyPrefix + key,
        'value',
        'storedAt',
        'expiresAt',
        'removableAt',
      );
      return parseEntry(key, fields);
    });
    // Redis expires by its own clock, which may be a little behind.
    return entry !== undefined && entry.removableAt > this.#clock() ? entry : undefined;
  }

  async set({ key, value, storedAt, expiresAt, removableAt }: CacheEntry): Promise<void> {
    const liveMs = Math.ceil(removableAt - this.#clock());
    const fields = [JSON.stringify(value), storedAt, expiresAt, removableAt, liveMs];
    await this.#link.run('EVAL', (client) =>
      client.eval(SET_UNLESS_OLDER, 1, this.#keyPrefix + key, ...fields),
    );
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const some = keys.slice(start, start + KEYS_AT_ONCE).map((key) => this.#keyPrefix + key);
      await this.#link.run('UNLINK', (client) => client.unlink(...some));
    }
  }

  /** Nothing to do: Redis removes entries by itself. */
  removeExpired(): Promise<number> {
    return Promise.resolve(0);
  }

  /** Closes the connection, if it was opened from a URL. */
  async close(): Promise<void> {
    await this.#link.close();
  }
}

function parseEntry(key: string, fields: readonly (string | null)[]): CacheEntry | undefined {
  const [json, ...times] = fields;
  if (typeof json !== 'string') return undefined;
  const [storedAt = 0, expiresAt = 0, removableAt = 0] = times.map(Number);
  return { key, value: JSON.parse(json) as unknown, storedAt, expiresAt, removableAt };
}
