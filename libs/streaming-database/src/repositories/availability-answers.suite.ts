import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { OfferRow, StoredAvailability } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { AvailabilityRepository } from './availability-repository.js';
import { answer, FILM, NETFLIX, SHOW, sorted } from './availability-samples.suite.js';

/** Writing and reading what upstreams answer about a title. */
export function describeAnswers(database: () => Database): void {
  const store = (): AvailabilityRepository => new AvailabilityRepository(database().dataSource);
  describe('keeping', () => describeKeeping(store));
  describe('offers', () => describeOffers(store));
}

function describeKeeping(store: () => AvailabilityRepository): void {
  it('knows nothing of a title at first', async () => {
    expect(await store().read(FILM, 'tmdb')).toBeUndefined();
  });

  it('gives every field of an answer back as it was', async () => {
    const rich: StoredAvailability = {
      ...answer([
        {
          region: 'GB',
          provider: { id: '203', name: 'Amélie 🎬 \\u0000' },
          type: 'subscription',
          tvEverywhere: true,
          quality: '4K',
          link: 'https://example.com/watch?v=1&x=\'"',
          price: 19.99,
          currency: 'GBP',
          leavingDate: '2026-03-29',
          seasons: 0,
        },
        NETFLIX,
      ]),
      regions: ['GB', 'US'],
      droppedLinks: 3,
      emptySince: '2026-05-01T06:00:00.123Z',
    };
    await store().replace(FILM, rich);
    expect(await store().read(FILM, 'tmdb')).toEqual(rich);
  });

  it('keeps that an upstream does not know a title', async () => {
    const unknown = { ...answer([]), known: false };
    await store().replace(FILM, unknown);
    expect(await store().read(FILM, 'tmdb')).toEqual(unknown);
  });

  it('keeps each upstream, and a film and a show of one number, apart', async () => {
    const byTmdb = answer([NETFLIX]);
    const byWatchmode = { ...answer([{ ...NETFLIX, region: 'DE' }]), upstream: 'watchmode' };
    const ofShow = answer([{ ...NETFLIX, type: 'ads' }], 5);
    await store().replace(FILM, byWatchmode);
    await store().replace(FILM, byTmdb);
    await store().replace(SHOW, ofShow);
    expect(await store().read(FILM, 'tmdb')).toEqual(byTmdb);
    expect(await store().read(FILM, 'watchmode')).toEqual(byWatchmode);
    expect(await store().read(SHOW, 'tmdb')).toEqual(ofShow);
    await store().replace(SHOW, answer([], 6));
    expect(await store().read(FILM, 'tmdb')).toEqual(byTmdb);
    expect(await store().read(FILM, 'watchmode')).toEqual(byWatchmode);
  });
}

function describeOffers(store: () => AvailabilityRepository): void {
  it('keeps offers apart that differ in one part of what names them', async () => {
    const offers: OfferRow[] = [
      NETFLIX,
      { ...NETFLIX, provider: { id: '1796', name: 'Netflix' } },
      { ...NETFLIX, provider: { name: 'Netflix' } },
      { ...NETFLIX, provider: { id: '8', name: 'Netflix ' } },
      { ...NETFLIX, type: 'rent' },
      { ...NETFLIX, tvEverywhere: true },
      { ...NETFLIX, quality: 'HD' },
      { ...NETFLIX, region: 'GB' },
    ];
    await store().replace(FILM, answer(offers));
    const kept = await store().read(FILM, 'tmdb');
    expect(sorted(kept?.offers)).toEqual(sorted(offers));
  });

  it('lets the first stand of rows that name the same offer', async () => {
    const prices = [3, 2, 1].map((price): OfferRow => ({ ...NETFLIX, type: 'rent', price }));
    await store().replace(FILM, answer(prices));
    expect(await store().read(FILM, 'tmdb')).toEqual(answer(prices.slice(0, 1)));
    // Two names that become one when what PostgreSQL refuses is replaced.
    const names = ['A\0', 'A\uFFFD'].map((name): OfferRow => ({ ...NETFLIX, provider: { name } }));
    await store().replace(FILM, answer(names, 1));
    expect(await store().read(FILM, 'tmdb')).toEqual(answer(names.slice(1), 1));
  });

  it('keeps text that PostgreSQL refuses, with the refused characters replaced', async () => {
    await store().replace(FILM, answer([{ ...NETFLIX, provider: { id: '\0', name: 'A\0B\uD800C' } }]));
    const kept = await store().read(FILM, 'tmdb');
    expect(kept?.offers[0]?.provider).toEqual({ id: '\uFFFD', name: 'A\uFFFDB\uFFFDC' });
  });

  it('keeps texts of any length: links as they are, names and ids up to what tells them apart', async () => {
    // Neither part can be compressed to fit into an index.
    const huge = randomBytes(200_000).toString('base64url');
    const wide = Array.from(randomBytes(1_000), (byte) => String.fromCharCode(0x4e00 + byte)).join('');
    const link = `https://example.com/${huge}`;
    await store().replace(FILM, answer([{ ...NETFLIX, provider: { id: huge, name: wide }, link }, NETFLIX]));
    const kept = await store().read(FILM, 'tmdb');
    const [cut, whole] = [...(kept?.offers ?? [])].sort(
      ({ link = '' }, { link: other = '' }) => other.length - link.length,
    );
    expect(cut?.provider).toEqual({ id: huge.slice(0, 100), name: wide.slice(0, 300) });
    expect(cut?.link === link).toBe(true);
    expect(whole).toEqual(NETFLIX);
  });
}
