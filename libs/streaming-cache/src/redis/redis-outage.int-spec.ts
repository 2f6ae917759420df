import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { CacheEvent } from '../cache-event.js';
import { createStreamingCache } from '../create-streaming-cache.js';
import type { StreamingCache } from '../streaming-cache.js';
import { MemoryCacheStore } from '../stores/memory-cache-store.js';
import { TestSource } from '../testing/index.js';
import { RedisCacheBus } from './redis-cache-bus.js';
import { RedisCacheStore } from './redis-cache-store.js';

const options = { ttlMs: 200, staleMs: 60_000 };
const WAIT_MS = 10_000;

/** A Redis of our own, to be killed and stopped. */
class RedisServer {
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'streaming-cache-redis-')));
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const settings = ['--port', `${this.#port}`, '--bind', '127.0.0.1', '--dir', this.#folder, '--save', ''];
    this.#process = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    this.#process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await until(() => output.includes('Ready to accept connections'));
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process?.kill(name);
  }

  async kill(): Promise<void> {
    const process = this.#process;
    if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
    process.kill('SIGKILL');
    await once(process, 'exit');
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + WAIT_MS;
  while (!(await isTrue())) {
    if (performance.now() > giveUpAt) throw new Error(`Not true within ${WAIT_MS} ms: ${isTrue.toString()}`);
    await sleep(20);
  }
}

let redis: RedisServer;
let store: RedisCacheStore;
let cache: StreamingCache;
let source: TestSource<string>;
let events: CacheEvent[];
let database: MemoryCacheStore;

beforeEach(async () => {
  redis = await RedisServer.start();
  store = new RedisCacheStore({ url: redis.url });
  source = new TestSource((loads) => `value ${loads}`);
  events = [];
  database = new MemoryCacheStore({ tier: 'database' });
  cache = createStreamingCache({
    stores: [store, database],
    bus: new RedisCacheBus({ url: redis.url }),
    onEvent: (event) => events.push(event),
    storePauseMs: 300,
  });
});
afterEach(async () => {
  await cache.close();
  await store.close();
  await redis.remove();
});

const redisEvents = (): string[] =>
  events.flatMap((event) => ('tier' in event && event.tier === 'redis' ? event.type : []));
const holds = async (key: string): Promise<boolean> =>
  (await store.get(key).catch(() => undefined)) !== undefined;

/** Reads many keys, round and round, until it is stopped. Any failing read fails the test. */
function traffic(): { readonly stop: () => Promise<number> } {
  let goesOn = true;
  let reads = 0;
  const run = async (): Promise<number> => {
    while (goesOn) {
      const keys = Array.from({ length: 20 }, (_, n) => `key ${(reads + n) % 60}`);
      const answers = await Promise.all(keys.map((key) => cache.read(key, source.load, options)));
      for (const answer of answers) expect(answer.value).toMatch(/^value /);
      reads += keys.length;
      await sleep(5);
    }
    return reads;
  };
  const running = run();
  return {
    stop: () => {
      goesOn = false;
      return running;
    },
  };
}

describe('Redis killed in mid-traffic', () => {
  it('fails no read, is reported, and is used again when it is back', async () => {
    const readers = traffic();
    await until(() => holds('key 0'));
    await redis.kill();
    await until(() => redisEvents().includes('store-paused'));
    await cache.read('while away', source.load, { ttlMs: 60_000 });
    await redis.start();
    await until(() => redisEvents().includes('store-recovered'));
    await until(() => holds('while away'));
    expect(await readers.stop()).toBeGreaterThan(100);
  });

  it('leaves the bus working after its return', async () => {
    const other = createStreamingCache({ stores: [database], bus: new RedisCacheBus({ url: redis.url }) });
    await redis.kill();
    await redis.start();
    const long = { ttlMs: 60_000 };
    await cache.read('k', source.load, long);
    const before = await other.read('k', source.load, long);
    await until(async () => {
      const { value } = await cache.refresh('k', source.load, long);
      await sleep(50);
      return (await other.read('k', source.load, long)).value === value;
    });
    expect(before.value).toBe('value 1');
    await other.close();
  });
});

describe('Redis that hangs in mid-traffic', () => {
  it('slows the readers once and not each of them, and is used again when it goes on', async () => {
    const readers = traffic();
    await until(() => holds('key 0'));
    redis.signal('SIGSTOP');
    await until(() => redisEvents().includes('store-paused'));
    // Cold keys, one after the other: were each to wait for Redis, this would take half a minute.
    const startedAt = performance.now();
    for (let n = 0; n < 60; n += 1) await cache.read(`cold ${n}`, source.load, options);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    // Longer than a silent connection is kept, so that it must also be renewed.
    await sleep(4000);
    redis.signal('SIGCONT');
    await until(() => redisEvents().includes('store-recovered'));
    await cache.read('after', source.load, { ttlMs: 60_000 });
    await until(() => holds('after'));
    expect(await readers.stop()).toBeGreaterThan(100);
  });
});

describe('Redis that is not there at the start', () => {
  it('carries messages once it comes', async () => {
    await redis.kill();
    const buses = [new RedisCacheBus({ url: redis.url }), new RedisCacheBus({ url: redis.url })] as const;
    const messages: string[] = [];
    const subscribed = buses[0].subscribe((message) => messages.push(message)).catch(() => undefined);
    await sleep(300);
    await redis.start();
    await until(async () => {
      await buses[1].publish('hello').catch(() => undefined);
      return messages.length > 0;
    });
    await subscribed;
    await Promise.all(buses.map((bus) => bus.close()));
  });

  it('is used once it comes', async () => {
    await redis.kill();
    expect(await cache.read('k', source.load, options)).toMatchObject({ value: 'value 1' });
    await redis.start();
    await until(async () => {
      await cache.read('other', source.load, options);
      return holds('other');
    });
    expect(redisEvents()).toContain('store-failed');
  });
});

describe('Redis that refuses the password', () => {
  it('is gone without, and no event tells the password', async () => {
    const admin = new Redis(redis.url);
    await admin.config('SET', 'requirepass', 'another');
    admin.disconnect();
    const refused = new RedisCacheStore({ url: redis.url.replace('://', '://:very-secret@') });
    const heard: CacheEvent[] = [];
    const locked = createStreamingCache({ stores: [refused], onEvent: (event) => heard.push(event) });
    expect(await locked.read('k', source.load, options)).toMatchObject({ tier: 'source' });
    await refused.close();
    const failures = heard.flatMap((event) => (event.type === 'store-failed' ? [event.error] : []));
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(inspect(failure, { depth: 9 })).not.toContain('very-secret');
  });
});
