import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import { SourceReader, type SourceQuestion } from './source-reader.js';

const DEADLINE_MS = 40;
const TTL_MS = 60_000;

/** A store that takes its time, as a database does that has much to do. */
class SlowStore extends MemoryCacheStore {
  delayMs = 0;

  override async get(key: string): ReturnType<MemoryCacheStore['get']> {
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    return super.get(key);
  }
}

let now: number;
let store: SlowStore;
let cache: StreamingCache;
let reader: SourceReader;
/** A process that has nothing in its memory, on the same store. */
const restart = () => {
  cache = createStreamingCache({ stores: [store], clock: () => now, closeTimeoutMs: 1 });
  reader = new SourceReader({ cache, deadlineMs: DEADLINE_MS, clock: () => now });
};
beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  store = new SlowStore({ clock: () => now });
  restart();
});
afterEach(() => cache.close());

const asking = (load: SourceQuestion<string[]>['load']): SourceQuestion<string[]> => ({
  upstream: 'tmdb',
  key: 'feed',
  ttlMs: TTL_MS,
  load,
  isEmpty: (rows) => rows.length === 0,
});
const rows = asking(() => Promise.resolve({ value: ['a'] }));
const silence = asking(() => new Promise(() => undefined));

describe('a source that is late', () => {
  it('is stood in for by its last good answer, even when looking that up has taken a part of its time', async () => {
    await reader.read(rows);
    now += TTL_MS;
    restart();
    store.delayMs = DEADLINE_MS / 2;
    expect(await reader.read(silence)).toMatchObject({
      status: 'stale',
      value: ['a'],
      failure: { code: 'UPSTREAM_UNAVAILABLE', reason: 'tmdb did not answer within 40 ms.' },
    });
  });

  it('is so too when it is asked anew while its answer is fresh', async () => {
    await reader.read(rows);
    expect(await reader.refresh(silence)).toMatchObject({ status: 'stale', value: ['a'] });
    expect(await reader.read(silence)).toMatchObject({ status: 'ok', value: ['a'] });
  });

  it('has failed when nothing of it is known', async () => {
    expect(await reader.read(silence)).toMatchObject({ status: 'failed' });
  });
});

describe('an empty answer', () => {
  const nothing = asking(() => Promise.resolve({ value: [] }));

  it('does not replace a good one, and is called what it is', async () => {
    await reader.read(rows);
    now += TTL_MS;
    expect(await reader.read(nothing)).toMatchObject({
      status: 'stale',
      value: ['a'],
      failure: { code: 'UPSTREAM_RESPONSE', reason: expect.stringContaining('an empty answer') },
    });
  });

  it('is believed where nothing is known', async () => {
    expect(await reader.read(nothing)).toMatchObject({ status: 'ok', value: [] });
  });
});
