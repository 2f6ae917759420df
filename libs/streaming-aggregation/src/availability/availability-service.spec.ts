import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import {
  UpstreamNotConfigured,
  type OfferRow,
  type PricedCall,
  type TitleKey,
  type Upstream,
} from '@radarr/streaming-core';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { CreditPurse } from '../credits/credit-purse.js';
import { MemoryCreditLedger } from '../credits/memory-credit-ledger.js';
import { MemoryAvailabilityStore } from '../testing/memory-availability-store.js';
import { AvailabilityService } from './availability-service.js';

const HOUR = 3_600_000;
const MATRIX: TitleKey = { mediaType: 'movie', tmdbId: 603 };
const SHOW: TitleKey = { mediaType: 'tv', tmdbId: 603 };
const NETFLIX = { id: '8', name: 'Netflix' };

const offer = (region: string, change: Partial<OfferRow> = {}): OfferRow => ({
  region,
  provider: NETFLIX,
  type: 'subscription',
  ...change,
});
const watchmodeOffer = (change: Partial<OfferRow> = {}): OfferRow =>
  offer('US', { provider: { id: '203', name: 'Netflix' }, quality: 'HD', ...change });

let now: number;
let cache: StreamingCache;
let store: MemoryAvailabilityStore;
let service: AvailabilityService;
let said: Record<string, { offers: OfferRow[]; droppedLinks: number; regions?: string[] }>;
let paidSaid: typeof said;
let tmdb: FlakyUpstream;
let watchmode: FlakyUpstream;

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock, staleMs: 48 * HOUR });
  store = new MemoryAvailabilityStore();
  said = { 'movie:603': { offers: [offer('US'), offer('GB')], droppedLinks: 0 } };
  paidSaid = { 'movie:603': { offers: [watchmodeOffer()], regions: ['US'], droppedLinks: 3 } };
  tmdb = flaky(fakeUpstream({ id: 'tmdb', titles: [], availability: said, clock }));
  watchmode = flaky(metered(fakeUpstream({ id: 'watchmode', titles: [], availability: paidSaid, clock })));
  service = serviceOf([tmdb, watchmode], 33);
});
afterEach(async () => {
  await service.close();
  await cache.close();
});

function metered(upstream: Upstream): Upstream {
  const { id, availability } = upstream;
  const costOf = (call: PricedCall) => ('nativeId' in call ? 1 : 2);
  return { id, ...(availability && { availability }), credits: { costOf, statement: () => undefined } };
}

function serviceOf(upstreams: readonly Upstream[], perDay: number): AvailabilityService {
  const clock = () => now;
  const ledger = new MemoryCreditLedger({ clock });
  const purse = new CreditPurse({ ledger, caps: { watchmode: { perDay } }, clock });
  return new AvailabilityService({ upstreams, cache, store, purse, clock });
}

describe('where a title can be watched', () => {
  it('is merged from all upstreams, each asked once for all regions', async () => {
    const [first, second] = await Promise.all([service.read(MATRIX), service.read(MATRIX)]);
    const us = first?.inRegion('US');
    expect(us).toMatchObject({ certainty: 'agreed', upstreams: ['tmdb', 'watchmode'] });
    expect(us?.offers).toMatchObject([{ provider: { id: 'netflix' }, quality: 'HD', certainty: 'agreed' }]);
    expect(us?.offers[0]?.evidence.map(({ upstream }) => upstream)).toEqual(['tmdb', 'watchmode']);
    expect(first?.inRegion('GB')).toMatchObject({ certainty: 'single', upstreams: ['tmdb'] });
    expect(first?.regions()).toEqual(['GB', 'US']);
    expect(second?.inRegion('US')).toEqual(us);
    expect([tmdb.calls, watchmode.calls]).toEqual([1, 1]);
  });

  it('says how each source took part, dropped links included', async () => {
    const answer = await service.read(MATRIX);
    expect(answer?.sources).toMatchObject([
      { upstream: 'tmdb', status: 'ok', used: 2, dropped: 0 },
      { upstream: 'watchmode', status: 'ok', used: 1, dropped: 3 },
    ]);
    expect(answer).toMatchObject({ stale: false, degraded: false });
  });

  it('is undefined for a title that the title directory does not know, whatever others say', async () => {
    paidSaid['tv:603'] = { offers: [], droppedLinks: 0 };
    expect(await serviceOf([tmdb], 33).read(SHOW)).toBeUndefined();
    delete paidSaid['tv:603'];
    expect(await service.read(SHOW)).toBeUndefined();
  });

  it('is an empty list for a title that nobody offers, with how sure that is', async () => {
    said['movie:603'] = { offers: [], droppedLinks: 0 };
    paidSaid['movie:603'] = { offers: [], regions: ['US'], droppedLinks: 0 };
    const answer = await service.read(MATRIX);
    expect(answer?.inRegion('US')).toMatchObject({ offers: [], certainty: 'agreed' });
    expect(answer?.inRegion('GB')).toMatchObject({ offers: [], certainty: 'single' });
  });

  it('keeps offers through one empty answer, and gives them up at a second one hours later', async () => {
    await service.read(MATRIX);
    said['movie:603'] = { offers: [], droppedLinks: 0 };
    paidSaid['movie:603'] = { offers: [], regions: ['US'], droppedLinks: 0 };
    now += 25 * HOUR;
    await service.read(MATRIX);
    const doubtful = await service.read(MATRIX);
    expect(doubtful?.inRegion('US')).toMatchObject({ offers: [{}], certainty: 'unconfirmed' });
    now += 4 * HOUR;
    await service.read(MATRIX);
    expect((await service.read(MATRIX))?.inRegion('US').offers).toEqual([]);
  });

  it('goes on without a source that fails, and says why', async () => {
    watchmode.fail('outage');
    const answer = await service.read(MATRIX);
    expect(answer).toMatchObject({ degraded: true, stale: false });
    expect(answer?.sources[1]).toMatchObject({ status: 'failed', failure: { code: 'UPSTREAM_UNAVAILABLE' } });
    expect(answer?.inRegion('US')).toMatchObject({ certainty: 'single', offers: [{}] });
  });

  it('is not called unknown while the title directory cannot be asked', async () => {
    tmdb.fail('outage');
    delete paidSaid['movie:603'];
    await expect(service.read(MATRIX)).rejects.toMatchObject({ code: 'ALL_UPSTREAMS_FAILED' });
  });

  it('comes from the store when the cache has forgotten it and nobody answers', async () => {
    await service.read(MATRIX);
    await service.settled();
    await cache.forget(['availability:tmdb:movie:603', 'availability:watchmode:movie:603']);
    now += 25 * HOUR;
    tmdb.fail('outage');
    watchmode.fail('outage');
    const answer = await service.read(MATRIX);
    expect(answer).toMatchObject({ stale: true, degraded: true });
    expect(answer?.inRegion('US')).toMatchObject({ offers: [{}], certainty: 'unconfirmed' });
  });

  it('is not asked for again while the store still has it fresh', async () => {
    await service.read(MATRIX);
    await service.settled();
    await cache.forget(['availability:tmdb:movie:603', 'availability:watchmode:movie:603']);
    now += HOUR;
    expect(await service.read(MATRIX)).toMatchObject({ stale: false });
    expect([tmdb.calls, watchmode.calls]).toEqual([1, 1]);
  });

  it('is answered while the store is away', async () => {
    store.break();
    expect((await service.read(MATRIX))?.inRegion('US').offers).toHaveLength(1);
  });

  it('notes that somebody asked, once in a while', async () => {
    await service.read(MATRIX);
    await service.read(MATRIX);
    expect(store.requests).toEqual(['movie:603']);
    now += HOUR;
    await service.read(MATRIX);
    expect(store.requests).toEqual(['movie:603', 'movie:603']);
  });

  it('names upstreams that are not set up without calling that a failure', async () => {
    const notConfigured = [new UpstreamNotConfigured('watchmode', ['WATCHMODE_API_KEY'])];
    const without = new AvailabilityService({
      upstreams: [tmdb],
      notConfigured,
      cache,
      store,
      clock: () => now,
    });
    const answer = await without.read(MATRIX);
    expect(answer?.sources[1]).toMatchObject({ upstream: 'watchmode', status: 'not_configured' });
    expect(answer?.degraded).toBe(false);
  });
});

describe('credits', () => {
  it('are not spent beyond the day; answers then come from the upstreams that cost nothing, and say so', async () => {
    const poor = serviceOf([tmdb, watchmode], 2);
    said['movie:604'] = { offers: [offer('US')], droppedLinks: 0 };
    await poor.read(MATRIX);
    const answer = await poor.read({ mediaType: 'movie', tmdbId: 604 });
    expect(watchmode.calls).toBe(1);
    expect(answer?.inRegion('US').offers).toHaveLength(1);
    expect(answer?.sources[1]).toMatchObject({
      status: 'failed',
      failure: { code: 'UPSTREAM_QUOTA_EXHAUSTED', resetsAt: '2026-05-02T00:00:00.000Z' },
    });
  });

  it('are not asked for again at every request for a title that got none', async () => {
    let looked = 0;
    const clock = () => now;
    const idMappings = {
      find: () => {
        looked += 1;
        return Promise.resolve(new Map());
      },
    };
    const caps = { watchmode: { perDay: 0 } };
    const purse = new CreditPurse({ ledger: new MemoryCreditLedger({ clock }), caps, clock });
    const poor = new AvailabilityService({
      upstreams: [tmdb, watchmode],
      cache,
      store,
      purse,
      idMappings,
      clock,
    });
    for (let times = 0; times < 5; times += 1) await poor.read(MATRIX);
    expect(looked).toBe(1);
    now += 61_000;
    const answer = await poor.read(MATRIX);
    expect(looked).toBe(2);
    expect(answer?.sources[1]).toMatchObject({ failure: { code: 'UPSTREAM_QUOTA_EXHAUSTED' } });
  });

  it("leave the paid upstream's last word in the answer when they are gone", async () => {
    const poor = serviceOf([tmdb, watchmode], 2);
    await poor.read(MATRIX);
    now += 11 * HOUR;
    const later = serviceOf([tmdb, watchmode], 0);
    now += 2 * HOUR;
    const answer = await later.read(MATRIX);
    expect(watchmode.calls).toBe(1);
    expect(answer?.sources[1]).toMatchObject({
      status: 'stale',
      failure: { code: 'UPSTREAM_QUOTA_EXHAUSTED' },
    });
    expect(answer?.inRegion('US').offers[0]?.evidence).toMatchObject([
      { upstream: 'tmdb', stale: false },
      { upstream: 'watchmode', stale: true },
    ]);
  });

  it('buy a title by its own id where the id map knows it', async () => {
    const asked: unknown[] = [];
    const spy: Upstream = {
      ...watchmode,
      availability: {
        availability: (query, call) => {
          asked.push(query);
          return watchmode.availability?.availability(query, call) ?? Promise.resolve(undefined);
        },
      },
    };
    const clock = () => now;
    const ledger = new MemoryCreditLedger({ clock });
    const purse = new CreditPurse({ ledger, caps: { watchmode: { perDay: 1 } }, clock });
    const idMappings = {
      find: () => Promise.resolve(new Map([['movie:603', { ...MATRIX, watchmodeId: '1394258' }]])),
    };
    const rich = new AvailabilityService({ upstreams: [spy], cache, store, purse, idMappings, clock });
    await rich.read(MATRIX);
    expect(asked).toEqual([{ ...MATRIX, nativeId: '1394258' }]);
  });
});
