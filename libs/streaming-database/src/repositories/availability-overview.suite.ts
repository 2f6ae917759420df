import { describe, expect, it } from '@jest/globals';
import type { KnownOffer, OfferRow } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { AvailabilityRepository } from './availability-repository.js';
import { answer, DAY_MS, FILM, instant, NETFLIX, NOON, SHOW } from './availability-samples.suite.js';

/** What is kept of many titles at once, and its removal. */
export function describeOverview(database: () => Database): void {
  const store = (): AvailabilityRepository => new AvailabilityRepository(database().dataSource, () => NOON);
  describe('many titles', () => describeKnown(store));
  describe('removal', () => describeRemoval(database, store));
}

function describeKnown(store: () => AvailabilityRepository): void {
  it('tells what is kept of many titles in one region', async () => {
    const hd: OfferRow = { region: 'US', provider: NETFLIX.provider, type: 'rent', quality: 'HD', price: 3 };
    const cable: OfferRow = {
      region: 'US',
      provider: { name: 'Max' },
      type: 'subscription',
      tvEverywhere: true,
    };
    await store().replace(FILM, answer([hd, { ...hd, quality: '4K' }, cable, { ...hd, region: 'GB' }]));
    await store().replace(SHOW, { ...answer([]), upstream: 'watchmode', known: false });
    const asked = { fetchedAt: instant(0), expiresAt: instant(DAY_MS) };
    const titles = await store().known([FILM, SHOW, FILM, { ...FILM, tmdbId: 1 }], 'US');
    expect(titles).toHaveLength(2);
    expect(titles).toContainEqual({
      ...FILM,
      offers: [
        { upstream: 'tmdb', provider: { name: 'Max' }, type: 'subscription', tvEverywhere: true },
        { upstream: 'tmdb', provider: NETFLIX.provider, type: 'rent' },
      ],
      asked: [{ upstream: 'tmdb', ...asked }],
    });
    expect(titles).toContainEqual({ ...SHOW, offers: [], asked: [{ upstream: 'watchmode', ...asked }] });
  });

  it('counts an upstream as asked only in the regions of which it spoke', async () => {
    await store().replace(FILM, { ...answer([]), upstream: 'watchmode', regions: ['US'] });
    expect(await store().known([FILM], 'US')).toHaveLength(1);
    expect(await store().known([FILM], 'DE')).toEqual([]);
    await store().replace(FILM, answer([]));
    expect((await store().known([FILM], 'DE'))[0]?.asked).toMatchObject([{ upstream: 'tmdb' }]);
  });

  it('takes many titles, and none', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => ({ ...FILM, tmdbId: index + 1 }));
    for (const key of keys) await store().replace(key, answer([]));
    expect(await store().known(keys, 'US')).toHaveLength(200);
    expect(await store().known([], 'US')).toEqual([]);
  });

  it('tells which kinds of offer each provider has in a region, once', async () => {
    const offer: OfferRow = { region: 'US', provider: NETFLIX.provider, type: 'ads' };
    await store().replace(FILM, answer([offer, { ...offer, type: 'subscription', quality: 'HD' }]));
    await store().replace(SHOW, answer([offer, { ...offer, region: 'GB', type: 'free' }]));
    await store().replace(SHOW, {
      ...answer([{ ...offer, provider: { name: 'Max' } }]),
      upstream: 'watchmode',
    });
    expect(await store().offerTypesSeen('US')).toEqual([
      { upstream: 'tmdb', provider: NETFLIX.provider, type: 'ads' },
      { upstream: 'tmdb', provider: NETFLIX.provider, type: 'subscription' },
      { upstream: 'watchmode', provider: { name: 'Max' }, type: 'ads' },
    ] satisfies Omit<KnownOffer, 'tvEverywhere'>[]);
    expect(await store().offerTypesSeen('FR')).toEqual([]);
  });
}

function describeRemoval(database: () => Database, store: () => AvailabilityRepository): void {
  const offer: OfferRow = { region: 'US', provider: NETFLIX.provider, type: 'ads' };

  it('takes the answers of one upstream that are too old, with their offers', async () => {
    const old = { ...answer([offer], -30 * DAY_MS - 1), upstream: 'watchmode' };
    const young = { ...answer([offer], -30 * DAY_MS), upstream: 'watchmode' };
    const byTmdb = answer([offer], -90 * DAY_MS);
    await store().replace(FILM, old);
    await store().replace(FILM, byTmdb);
    await store().replace(SHOW, young);
    expect(await store().removeExpired('watchmode', 30 * DAY_MS)).toBe(1);
    expect(await store().read(FILM, 'watchmode')).toBeUndefined();
    expect(await store().read(FILM, 'tmdb')).toEqual(byTmdb);
    expect(await store().read(SHOW, 'watchmode')).toEqual(young);
    expect(await database().dataSource.query('SELECT FROM streaming_availability')).toHaveLength(2);
  });

  it('takes any number of them', async () => {
    const keys = Array.from({ length: 250 }, (_, index) => ({ ...FILM, tmdbId: index + 1 }));
    for (const key of keys) await store().replace(key, answer([offer], -DAY_MS));
    expect(await store().removeExpired('tmdb', 1_000)).toBe(250);
    expect(await store().removeExpired('tmdb', 1_000)).toBe(0);
    expect(await database().dataSource.query('SELECT FROM streaming_availability')).toEqual([]);
  });
}
