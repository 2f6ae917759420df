import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import {
  titleKeyText,
  UpstreamResponse,
  type OfferRow,
  type TitleKey,
  type Upstream,
} from '@radarr/streaming-core';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { MemoryAvailabilityStore } from '../testing/memory-availability-store.js';
import { AvailabilityService } from './availability-service.js';

const TITLES: TitleKey[] = [1, 2, 3, 4].map((tmdbId) => ({ mediaType: 'movie', tmdbId }));
const NETFLIX: OfferRow = { region: 'US', provider: { id: '8', name: 'Netflix' }, type: 'subscription' };
const HULU_IN_GB: OfferRow = { ...NETFLIX, region: 'GB', provider: { id: '15', name: 'Hulu' } };
const WISH = { region: 'US', providers: new Set(['netflix']) };

let now: number;
let cache: StreamingCache;
let store: MemoryAvailabilityStore;
let upstream: FlakyUpstream;
let service: AvailabilityService;

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock, closeTimeoutMs: 1 });
  store = new MemoryAvailabilityStore();
  const availability = {
    'movie:1': { offers: [NETFLIX], droppedLinks: 0 },
    'movie:2': { offers: [HULU_IN_GB], droppedLinks: 0 },
    'movie:3': { offers: [{ ...NETFLIX, type: 'rent' as const }], droppedLinks: 0 },
  };
  upstream = flaky(fakeUpstream({ id: 'tmdb', titles: [], availability, clock }));
  service = new AvailabilityService({ upstreams: [upstream], cache, store, clock });
});
afterEach(async () => {
  await service.close();
  await cache.close();
});

async function paidSaysNothing(fetchedAtMs: number): Promise<void> {
  const fetchedAt = new Date(fetchedAtMs).toISOString();
  const expiresAt = new Date(fetchedAtMs + 24 * 3_600_000).toISOString();
  for (const title of TITLES) {
    const nothing = { known: true, offers: [], droppedLinks: 0, fetchedAt, expiresAt };
    await store.replace(title, { upstream: 'paid', ...nothing });
  }
}

describe('filtering titles by where they can be watched', () => {
  it('asks about each title once, cold, and gives those that match', async () => {
    const { matching, pending } = await service.filter.matching(TITLES, WISH, 5_000);
    expect([...matching]).toEqual(['movie:1', 'movie:3']);
    expect(pending).toBe(0);
    expect(upstream.calls).toBe(TITLES.length);
    await service.filter.matching(TITLES, WISH, 5_000);
    expect(upstream.calls).toBe(TITLES.length);
  });

  it('minds the type of the offer at the same provider', async () => {
    const wish = { ...WISH, types: new Set(['rent'] as const) };
    expect([...(await service.filter.matching(TITLES, wish, 5_000)).matching]).toEqual(['movie:3']);
  });

  it('answers with what is known when the wait is over, and says how much is not', async () => {
    await service.read({ mediaType: 'movie', tmdbId: 1 });
    upstream.fail('silence');
    const { matching, pending } = await service.filter.matching(TITLES, WISH, 10);
    expect([...matching]).toEqual(['movie:1']);
    expect(pending).toBe(3);
  });

  it('does not go on asking an upstream that fails, and says that the titles could not be looked up', async () => {
    const many = Array.from({ length: 100 }, (_, index): TitleKey => ({
      mediaType: 'tv',
      tmdbId: index + 1,
    }));
    upstream.fail('outage');
    const { pending, failed, failure } = await service.filter.matching(many, WISH, 5_000);
    expect([pending, failed]).toEqual([0, 100]);
    expect(failure).toMatchObject({ upstream: 'tmdb', code: 'UPSTREAM_UNAVAILABLE' });
    expect(upstream.calls).toBeLessThan(20);
  });

  it('goes on after a title of which the answer cannot be read', async () => {
    const lookup = upstream.availability;
    const patchy: Upstream = {
      ...upstream,
      availability: {
        availability: (query, call) =>
          query.tmdbId === 1
            ? Promise.reject(new UpstreamResponse('tmdb', 'tmdb talks nonsense.'))
            : (lookup?.availability(query, call) ?? Promise.resolve(undefined)),
      },
    };
    const limping = new AvailabilityService({ upstreams: [patchy], cache, store, clock: () => now });
    const { matching, pending, failed } = await limping.filter.matching(TITLES, WISH, 5_000);
    expect([...matching]).toEqual(['movie:3']);
    expect([pending, failed]).toEqual([0, 1]);
  });

  it('uses what is known but old, and asks anew behind the answer', async () => {
    await service.filter.matching(TITLES, WISH, 5_000);
    now += 25 * 3_600_000;
    const { matching, pending } = await service.filter.matching(TITLES, WISH, 5_000);
    expect([...matching]).toEqual(['movie:1', 'movie:3']);
    expect(pending).toBe(0);
    await service.filter.settled();
    expect(upstream.calls).toBe(2 * TITLES.length);
  });

  it('asks anew behind the answer although an upstream that it never asks has a fresh word', async () => {
    await service.filter.matching(TITLES, WISH, 5_000);
    now += 25 * 3_600_000;
    await paidSaysNothing(now);
    await service.filter.matching(TITLES, WISH, 5_000);
    await service.filter.settled();
    expect(upstream.calls).toBe(2 * TITLES.length);
  });

  it('lets a fresh word rest although an upstream that it never asks has an old one', async () => {
    await service.filter.matching(TITLES, WISH, 5_000);
    await paidSaysNothing(now - 48 * 3_600_000);
    await service.filter.matching(TITLES, WISH, 5_000);
    await service.filter.settled();
    expect(upstream.calls).toBe(TITLES.length);
  });

  it('asks the upstream that speaks of every region even where another has spoken', async () => {
    const now = '2026-05-01T12:00:00.000Z';
    const expiresAt = '2026-05-02T12:00:00.000Z';
    const hulu = { ...HULU_IN_GB, region: 'US' };
    await store.replace(
      { mediaType: 'movie', tmdbId: 1 },
      { upstream: 'paid', known: true, offers: [hulu], droppedLinks: 0, fetchedAt: now, expiresAt },
    );
    const { matching, known } = await service.filter.matching(TITLES, WISH, 5_000);
    expect([...matching].toSorted()).toEqual(['movie:1', 'movie:3']);
    expect(known.get('movie:1')?.offers.map(({ upstream: who }) => who)).toEqual(['paid', 'tmdb']);
  });

  it('spends no credits', async () => {
    const paid: Upstream = {
      id: 'paid',
      availability: { availability: () => Promise.reject(new Error('asked')) },
      credits: { costOf: () => 1, statement: () => undefined },
    };
    const both = new AvailabilityService({ upstreams: [paid, upstream], cache, store, clock: () => now });
    const { matching } = await both.filter.matching(TITLES, WISH, 5_000);
    expect(matching.size).toBe(2);
  });

  it('knows nothing, and says so, when the store is away', async () => {
    store.break();
    const known = await service.filter.known(TITLES, 'US');
    expect(known.size).toBe(0);
    const { matching } = await service.filter.matching(TITLES, WISH, 5_000);
    expect(TITLES.map(titleKeyText).filter((name) => matching.has(name))).toEqual(['movie:1', 'movie:3']);
  });
});
