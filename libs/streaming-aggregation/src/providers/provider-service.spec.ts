import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import type { Upstream, UpstreamProvider } from '@radarr/streaming-core';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { CreditPurse } from '../credits/credit-purse.js';
import { MemoryCreditLedger } from '../credits/memory-credit-ledger.js';
import { ProviderService } from './provider-service.js';

const HOUR_MS = 3_600_000;

const listed = (id: string, name: string, change: Partial<UpstreamProvider> = {}): UpstreamProvider => ({
  id,
  name,
  regions: { US: 1 },
  mediaTypes: ['movie'],
  offerTypes: [],
  ...change,
});

let now: number;
let cache: StreamingCache;
let tmdb: FlakyUpstream;
let watchmode: FlakyUpstream;

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock });
  const directory = [listed('8', 'Netflix', { regions: { US: 2, GB: 0 } }), listed('15', 'Hulu')];
  tmdb = flaky(fakeUpstream({ id: 'tmdb', titles: [], providers: directory, clock }));
  const paid = [listed('203', 'Netflix', { offerTypes: ['subscription'], regions: { US: null } })];
  watchmode = flaky({
    ...fakeUpstream({ id: 'watchmode', titles: [], providers: paid, clock }),
    credits: { costOf: () => 1, statement: () => undefined },
  });
});
afterEach(() => cache.close());

function serviceOf(upstreams: readonly Upstream[], perDay = 33): ProviderService {
  const clock = () => now;
  const ledger = new MemoryCreditLedger({ clock });
  const purse = new CreditPurse({ ledger, caps: { watchmode: { perDay, peopleShare: 0 } }, clock });
  const row = { upstream: 'tmdb', provider: { id: '15', name: 'Hulu' }, type: 'ads' } as const;
  const seen = { offerTypesSeen: () => Promise.resolve([row]) };
  return new ProviderService({ upstreams, cache, purse, seen, clock });
}

describe('the providers', () => {
  it('of a region come in the order of its people, each once, with what kept offers show of them', async () => {
    const { providers, sources } = await serviceOf([tmdb, watchmode]).readRegion('US');
    expect(providers.map(({ id, offerTypes }) => [id, offerTypes])).toEqual([
      ['hulu', ['subscription', 'ads']],
      ['netflix', ['subscription']],
    ]);
    expect(sources.map(({ upstream, status }) => [upstream, status])).toEqual([
      ['tmdb', 'ok'],
      ['watchmode', 'ok'],
    ]);
    expect((await serviceOf([tmdb]).readRegion('GB')).providers.map(({ id }) => id)).toEqual(['netflix']);
  });

  it('are bought once a week at most, also when somebody asks for a refresh', async () => {
    const service = serviceOf([tmdb, watchmode]);
    await service.read();
    await service.read('refresh');
    now += 6 * 24 * HOUR_MS;
    await service.read('refresh');
    expect(watchmode.calls).toBe(1);
    expect(tmdb.calls).toBe(3);
  });

  it('come without the one that cannot be paid for, which says why', async () => {
    const answer = await serviceOf([tmdb, watchmode], 0).read();
    expect(answer.providers).toHaveLength(2);
    expect(answer.degraded).toBe(true);
    expect(answer.sources[1]).toMatchObject({ failure: { code: 'UPSTREAM_QUOTA_EXHAUSTED' } });
    expect(watchmode.calls).toBe(0);
  });

  it('are refused when nobody can say, and old ones are marked', async () => {
    const service = serviceOf([tmdb]);
    await service.read();
    tmdb.fail('outage');
    now += 25 * HOUR_MS;
    await service.read();
    expect(await service.read()).toMatchObject({ stale: true, degraded: true });
    await cache.forget(['providers:tmdb']);
    await expect(service.read()).rejects.toMatchObject({ code: 'ALL_UPSTREAMS_FAILED' });
  });
});
