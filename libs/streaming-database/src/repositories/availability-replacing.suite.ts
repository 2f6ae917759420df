import { describe, expect, it } from '@jest/globals';
import {
  isStreamingError,
  type OfferRow,
  type StoredAvailability,
  type TitleKey,
} from '@radarr/streaming-core';
import fc from 'fast-check';
import type { Database } from '../database.js';
import { AvailabilityRepository } from './availability-repository.js';
import { answer, FILM, instant, nameOf, NETFLIX, NOON, SHOW, sorted } from './availability-samples.suite.js';

/** Which of several answers about a title stands. */
export function describeReplacement(database: () => Database): void {
  const store = (): AvailabilityRepository => new AvailabilityRepository(database().dataSource, () => NOON);
  describe('replacing', () => describeReplacing(store));
  describe('any history', () => describeLaw(store));
  describe('many at once', () => describeConcurrency(store));
}

function describeReplacing(store: () => AvailabilityRepository): void {
  it('replaces the whole answer: what is not told any more is gone, the rest is renewed', async () => {
    const hulu: OfferRow = { ...NETFLIX, provider: { id: '15', name: 'Hulu' }, price: 3, seasons: 4 };
    await store().replace(FILM, { ...answer([hulu, NETFLIX]), regions: ['US'], emptySince: instant(0) });
    const renewed: OfferRow = {
      ...NETFLIX,
      provider: hulu.provider,
      link: 'https://example.com/',
      seasons: 5,
    };
    await store().replace(FILM, answer([renewed], 1));
    expect(await store().read(FILM, 'tmdb')).toEqual(answer([renewed], 1));
  });

  it('replaces an answer by another of the same moment, but never by an older one', async () => {
    await store().replace(FILM, answer([NETFLIX, { ...NETFLIX, region: 'GB' }], 5));
    await store().replace(FILM, answer([NETFLIX], 5));
    await store().replace(FILM, answer([{ ...NETFLIX, region: 'DE' }], 4));
    expect(await store().read(FILM, 'tmdb')).toEqual(answer([NETFLIX], 5));
  });

  it('keeps the old answer when the new one cannot be written, and tells no values', async () => {
    await store().replace(FILM, answer([NETFLIX]));
    const broken = [NETFLIX, { ...NETFLIX, region: 'usa', link: 'https://secret.example' }];
    const error: unknown = await store()
      .replace(FILM, answer(broken, 1))
      .catch((thrown: unknown) => thrown);
    expect(isStreamingError(error, 'STORE_ERROR')).toBe(true);
    expect(String(error)).toContain('ck_streaming_availability_region');
    expect(JSON.stringify([String(error), error, (error as Error).cause])).not.toContain('secret');
    expect(await store().read(FILM, 'tmdb')).toEqual(answer([NETFLIX]));
  });
}

function describeLaw(store: () => AvailabilityRepository): void {
  it('keeps of any answers, in any order, the newest of each title and upstream', async () => {
    const title = fc.constantFrom<TitleKey>(FILM, SHOW, { mediaType: 'movie', tmdbId: 105 });
    const offer = fc.record(
      {
        region: fc.constantFrom('DE', 'GB', 'US'),
        provider: fc.constantFrom({ id: '8', name: 'Netflix' }, { name: 'Max' }),
        type: fc.constantFrom('subscription' as const, 'rent' as const),
        quality: fc.constantFrom('HD' as const, '4K' as const),
        price: fc.integer({ min: 0, max: 999 }).map((cents) => cents / 100),
      },
      { requiredKeys: ['region', 'provider', 'type'] },
    );
    const offers = fc.uniqueArray(offer, { selector: nameOf });
    const step = fc.record({
      title,
      upstream: fc.constantFrom('tmdb', 'watchmode'),
      moment: fc.nat(9),
      offers,
    });
    let startOfRun = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        // Each run is later than the runs before it, so that these are older answers to it.
        startOfRun += 10;
        const newest = new Map<string, { title: TitleKey; given: StoredAvailability }>();
        for (const { title, upstream, moment, offers } of steps) {
          const given = { ...answer(offers, startOfRun + moment), upstream };
          await store().replace(title, given);
          const name = JSON.stringify([title, upstream]);
          const before = newest.get(name)?.given.fetchedAt ?? '';
          if (given.fetchedAt >= before) newest.set(name, { title, given });
        }
        for (const { title, given } of newest.values()) {
          const kept = await store().read(title, given.upstream);
          expect({ ...kept, offers: sorted(kept?.offers) }).toEqual({
            ...given,
            offers: sorted(given.offers),
          });
        }
      }),
      { numRuns: 40 },
    );
  });
}

function describeConcurrency(store: () => AvailabilityRepository): void {
  it('never shows a mixture while many writers replace one answer, and keeps the newest', async () => {
    const rounds = 30;
    const shuffled = Array.from({ length: rounds }, (_, round) => (round * 7) % rounds);
    const writes = shuffled.map((round) => store().replace(FILM, answerOf(round)));
    const reads = Array.from({ length: 2 * rounds }, async () => {
      await new Promise(setImmediate);
      return store().read(FILM, 'tmdb');
    });
    const seen = (await Promise.all(reads)).filter((read) => read !== undefined);
    await Promise.all(writes);
    for (const read of seen) {
      expect(read).toEqual(answerOf(Date.parse(read.fetchedAt) - NOON));
    }
    expect(await store().read(FILM, 'tmdb')).toEqual(answerOf(rounds - 1));
  });

  it('loses nothing while answers are renewed and old ones removed at once', async () => {
    await store().replace(FILM, answer([NETFLIX], -60_000));
    await Promise.all([
      ...Array.from({ length: 10 }, (_, round) => store().replace(FILM, answerOf(round))),
      ...Array.from({ length: 10 }, () => store().removeExpired('tmdb', 1_000)),
    ]);
    expect(await store().read(FILM, 'tmdb')).toEqual(answerOf(9));
  });
}

/** An answer whose offers all tell in which round it was made; other rounds have other offers. */
function answerOf(round: number): StoredAvailability {
  const offers = Array.from({ length: 20 + (round % 7) }, (_, index) => ({
    ...NETFLIX,
    provider: { id: String(100 + ((index * (1 + (round % 3))) % 100)), name: 'Provider' },
    link: `https://example.com/${round}`,
  }));
  return answer(sorted(offers), round);
}
