import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { CacheEvent } from './cache-event.js';
import type { CacheRead, Load } from './cache-read.js';
import { createStreamingCache } from './create-streaming-cache.js';
import type { StreamingCache } from './streaming-cache.js';
import { MemoryCacheStore } from './stores/memory-cache-store.js';
import { MemoryLeaseStore } from './stores/memory-lease-store.js';
import { CacheBusHub, UnreliableCacheStore } from './testing/index.js';

const TTL_MS = 20_000;
const START = 1_000_000;
const KEYS = ['a', '__proto__'] as const;
const CACHES = 3;

/** A value knows its place in the history of its key. */
interface Value {
  readonly version: number;
  readonly rows: readonly number[];
}

interface Made {
  readonly version: number;
  readonly expiresAt: number;
}

class History {
  loading = 0;
  versions = 0;
  /** The latest value that is not empty, and the latest that a cache has finished writing. */
  made: Made | undefined;
  written: Made | undefined;
  /** The newest version each cache has answered with. */
  readonly seen = new Map<number, number>();
}

type Question =
  | { readonly do: 'read'; readonly cache: number; readonly key: string; readonly waitMs: number }
  | { readonly do: 'refresh'; readonly cache: number; readonly key: string };

type Step =
  | Question
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'source'; readonly answers: 'good' | 'empty' | 'failure'; readonly latencyMs: number }
  | { readonly do: 'redis'; readonly state: UnreliableCacheStore['state'] };

const cacheIndex = fc.integer({ min: 0, max: CACHES - 1 });
const key = fc.constantFrom(...KEYS);
const usual: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant('read'), cache: cacheIndex, key, waitMs: fc.constantFrom(0, 0, 500) }),
  fc.record({ do: fc.constant('read'), cache: cacheIndex, key, waitMs: fc.constant(0) }),
  fc.record({ do: fc.constant('refresh'), cache: cacheIndex, key }),
  fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(0, 1, 40, 700, 3000, TTL_MS - 1, TTL_MS) }),
  fc.record({
    do: fc.constant('source'),
    answers: fc.constantFrom('good', 'good', 'empty', 'failure'),
    latencyMs: fc.constantFrom(0, 1, 50, 2500),
  }),
];
const redisStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('redis'),
  state: fc.constantFrom('up', 'down', 'hanging'),
});

class World {
  readonly broken: string[] = [];
  readonly #redis = new UnreliableCacheStore(new MemoryCacheStore({ tier: 'redis' }));
  readonly #caches: readonly StreamingCache[];
  readonly #histories = new Map(KEYS.map((each) => [each as string, new History()]));
  readonly #open: Promise<void>[] = [];
  #answers: 'good' | 'empty' | 'failure' = 'good';
  #latencyMs = 0;
  #redisWasAway = false;

  constructor() {
    const database = new MemoryCacheStore({ tier: 'database' });
    const hub = new CacheBusHub();
    const leases = new MemoryLeaseStore();
    this.#caches = Array.from({ length: CACHES }, () =>
      createStreamingCache({
        stores: [this.#redis, database],
        leases,
        bus: hub.join(),
        onEvent: (event) => this.#hear(event),
      }),
    );
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'pass') await jest.advanceTimersByTimeAsync(step.ms);
    else if (step.do === 'source') [this.#answers, this.#latencyMs] = [step.answers, step.latencyMs];
    else if (step.do === 'redis') this.#setRedis(step.state);
    else this.#open.push(this.#ask(step));
  }

  async end(): Promise<void> {
    await jest.advanceTimersByTimeAsync(120_000);
    await Promise.all(this.#open);
  }

  #setRedis(state: UnreliableCacheStore['state']): void {
    this.#redis.state = state;
    this.#redisWasAway ||= state !== 'up';
  }

  async #ask(step: Question): Promise<void> {
    const history = this.#historyOf(step.key);
    const seenBefore = history.seen.get(step.cache) ?? 0;
    const writtenBefore = history.written?.version ?? 0;
    const read = await this.#answerTo(step).catch(() => undefined);
    if (writtenBefore > 0 && read?.value.rows.length !== 1) this.#break('good data was lost', step);
    if (read === undefined) return;
    const { version } = read.value;
    if (version < seenBefore) this.#break('older than what this cache has served', step);
    if (version < writtenBefore && !this.#redisWasAway)
      this.#break('older than what any cache has written', step);
    history.seen.set(step.cache, Math.max(history.seen.get(step.cache) ?? 0, version));
  }

  #answerTo(step: Question): Promise<CacheRead<Value>> {
    const cache = this.#caches[step.cache] ?? createStreamingCache();
    const options = { ttlMs: TTL_MS, isEmpty: ({ rows }: Value) => rows.length === 0 };
    if (step.do === 'refresh') return cache.refresh(step.key, this.#load(step), options);
    return cache.read(step.key, this.#load(step), { ...options, waitForRefreshMs: step.waitMs });
  }

  #load(step: Question): Load<Value> {
    return async () => {
      const history = this.#historyOf(step.key);
      const [answers, latencyMs] = [this.#answers, this.#latencyMs];
      if (step.do === 'read' && (history.written?.expiresAt ?? 0) > Date.now())
        this.#break('refreshed too early', step);
      history.loading += 1;
      if (history.loading > 1) this.#break('two loads at once', step);
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
      history.loading -= 1;
      if (answers === 'failure') throw new Error('the source is down');
      history.versions += 1;
      const version = history.versions;
      if (answers === 'good') history.made = { version, expiresAt: Date.now() + TTL_MS };
      return { value: { version, rows: answers === 'good' ? [1] : [] } };
    };
  }

  #hear(event: CacheEvent): void {
    if (event.type !== 'loaded') return;
    const history = this.#historyOf(event.key);
    history.written = history.made;
  }

  #historyOf(name: string): History {
    const history = this.#histories.get(name);
    if (history === undefined) throw new Error(`unknown key ${name}`);
    return history;
  }

  #break(law: string, step: Step): void {
    this.broken.push(`${law}: ${JSON.stringify(step)} at ${Date.now() - START}`);
  }
}

async function brokenBy(steps: readonly Step[]): Promise<string[]> {
  jest.useFakeTimers({ now: START });
  const world = new World();
  for (const step of steps) await world.take(step);
  await world.end();
  jest.useRealTimers();
  return world.broken;
}

afterEach(() => void jest.useRealTimers());

describe('the laws of the cache, under random reads, refreshes, times and answers of the source', () => {
  it.each([
    ['while every tier is there', fc.oneof(...usual)],
    ['while Redis comes and goes', fc.oneof(...usual, redisStep)],
  ])('hold %s', async (_when, step) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        expect(await brokenBy(steps)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
