import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import type { TitleKey, Upstream } from '@radarr/streaming-core';
import { MemoryAvailabilityStore } from '../testing/memory-availability-store.js';
import { AvailabilityService } from './availability-service.js';

const FETCHED_AT = '2026-05-01T12:00:00.000Z';
const CROWD = Array.from({ length: 30 }, (_, index): TitleKey => ({
  mediaType: 'movie',
  tmdbId: index + 1,
}));
const FAMOUS: TitleKey = { mediaType: 'movie', tmdbId: 603 };

/** What the upstream waits for before it answers. */
let gate: () => Promise<void>;
let running: number;
let highest: number;
let cache: StreamingCache;
let service: AvailabilityService;

beforeEach(() => {
  gate = () => new Promise<void>((resolve) => setImmediate(resolve));
  running = highest = 0;
  const upstream: Upstream = {
    id: 'tmdb',
    availability: {
      availability: async () => {
        highest = Math.max(highest, ++running);
        await gate();
        running -= 1;
        return { offers: [], droppedLinks: 0, fetchedAt: FETCHED_AT };
      },
    },
  };
  cache = createStreamingCache({ stores: [new MemoryCacheStore()] });
  service = new AvailabilityService({ upstreams: [upstream], cache, store: new MemoryAvailabilityStore() });
});
afterEach(async () => {
  await service.close();
  await cache.close();
});

describe('a crowd that asks for many titles at once', () => {
  it('is answered whole, and asks the upstream about eight titles at a time', async () => {
    const answers = await Promise.all(CROWD.map((title) => service.read(title)));
    expect(answers.map((answer) => answer?.tmdbId)).toEqual(CROWD.map(({ tmdbId }) => tmdbId));
    expect(highest).toBe(8);
  });

  it('does not keep those waiting who ask for what is remembered', async () => {
    await service.read(FAMOUS);
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    gate = () => opened;
    const crowd = Promise.all(CROWD.map((title) => service.read(title)));
    while (running < 8) await new Promise(setImmediate);
    expect(await service.read(FAMOUS)).toMatchObject({ tmdbId: 603, stale: false });
    open();
    await crowd;
  });
});
