import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY } from '../testing/sandbox-client.js';
import { createWatchmodeUpstream, type WatchmodeUpstream } from '../watchmode-upstream.js';

const MATRIX = { mediaType: 'movie', tmdbId: 603 } as const;
/** A film of 2027. */
const NOT_OUT_YET = { mediaType: 'movie', tmdbId: 806_704 } as const;

let sandbox: Sandbox;
let upstream: WatchmodeUpstream;
const upstreamWith = (options: { readonly regions?: readonly string[] } = {}) =>
  createWatchmodeUpstream({ apiKey: API_KEY, baseUrl: sandbox.urls.watchmode, ...options });

beforeEach(async () => {
  sandbox = await startSandbox({ now: '2026-05-10T12:00:00Z' });
  upstream = upstreamWith();
});
afterEach(async () => {
  upstream.close();
  await sandbox.close();
});

describe('the availability of Watchmode', () => {
  it('asks once for all regions of the plan, at the price that it named', async () => {
    const answer = await upstream.availability.availability(MATRIX);
    expect([...(answer?.regions ?? [])].sort()).toEqual(['DE', 'GB', 'US']);
    expect(sandbox.counts().watchmode.total).toBe(1);
    expect(sandbox.credits.spent()).toBe(upstream.credits.costOf({ capability: 'availability' }));
  });

  it("costs half by Watchmode's own number, and tells the same", async () => {
    const byTmdb = await upstream.availability.availability(MATRIX);
    sandbox.resetCounts();
    const nativeId = '1000024';
    const byOwnId = await upstream.availability.availability({ ...MATRIX, nativeId });
    expect(byOwnId?.offers).toEqual(byTmdb?.offers);
    expect(sandbox.credits.spent()).toBe(1);
  });

  it('speaks of no region when it names no offer and nobody told which the plan has', async () => {
    await expect(upstream.availability.availability(NOT_OUT_YET)).resolves.toMatchObject({
      offers: [],
      regions: [],
    });
  });

  it('speaks of the regions of the plan when they were told', async () => {
    const told = upstreamWith({ regions: ['GB', 'DE'] });
    await expect(told.availability.availability(NOT_OUT_YET)).resolves.toMatchObject({
      offers: [],
      regions: ['GB', 'DE'],
    });
    told.close();
  });

  it('keeps the rows that it understands', async () => {
    const whole = await upstream.availability.availability(MATRIX);
    sandbox.faults.setUnknown({ upstream: 'watchmode', kind: 'unknown-values' });
    const half = await upstream.availability.availability(MATRIX);
    expect(half?.offers.length).toBeGreaterThan(0);
    expect(half?.offers.length).toBeLessThan(whole?.offers.length ?? 0);
  });
});

describe('the providers of Watchmode', () => {
  it('are one row each, with countries in capitals only', async () => {
    const { providers } = await upstream.providers.providers();
    const netflix = providers.find(({ id }) => id === '203');
    expect(netflix).toMatchObject({ name: 'Netflix', offerTypes: ['subscription'] });
    expect(Object.keys(netflix?.regions ?? {}).every((region) => /^[A-Z]{2}$/.test(region))).toBe(true);
    expect(sandbox.credits.spent()).toBe(1);
  });

  it('are never an empty list', async () => {
    sandbox.faults.setUnknown({ upstream: 'watchmode', kind: 'empty-list' });
    await expect(upstream.providers.providers()).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
  });
});

describe('the arrivals of Watchmode', () => {
  it('hold both kinds in one call, on days that no time zone moves', async () => {
    const days = { from: '2026-05-01', to: '2026-05-31' };
    const { releases } = await upstream.comingSoon.comingSoon({ mediaType: 'tv', region: 'GB', ...days });
    expect(new Set(releases.map(({ mediaType }) => mediaType))).toEqual(new Set(['movie', 'tv']));
    expect(releases.every(({ date }) => date >= days.from && date <= days.to)).toBe(true);
    expect(releases.every(({ facts }) => facts.posterPath === undefined)).toBe(true);
    expect(sandbox.requests().at(-1)?.path).toMatch(/start_date=20260501&end_date=20260531/);
    expect(sandbox.credits.spent()).toBe(1);
  });

  it('may be none', async () => {
    sandbox.faults.setUnknown({ upstream: 'watchmode', kind: 'empty-list' });
    const query = { mediaType: 'tv', region: 'US', from: '2026-05-01', to: '2026-05-02' } as const;
    await expect(upstream.comingSoon.comingSoon(query)).resolves.toMatchObject({ releases: [] });
  });
});
