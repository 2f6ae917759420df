import { describe, expect, it } from '@jest/globals';
import { titleKeyText, type AvailabilityCandidate } from '@radarr/streaming-core';
import fc from 'fast-check';
import { rankCandidates } from './candidate-worth.js';

const NOW = Date.parse('2026-05-14T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
const dayIn = (days: number) => new Date(NOW + days * 86_400_000).toISOString().slice(0, 10);

const movie = (tmdbId: number, facts: Partial<AvailabilityCandidate> = {}): AvailabilityCandidate => ({
  mediaType: 'movie',
  tmdbId,
  ...facts,
});
const order = (...candidates: AvailabilityCandidate[]) =>
  rankCandidates(candidates, NOW).map(({ tmdbId }) => tmdbId);

const rank = fc.integer({ min: 1, max: 500 });
const hours = fc.double({ min: 0, max: 1_000, noNaN: true });
const days = fc.integer({ min: 0, max: 200 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const facts: fc.Arbitrary<Partial<AvailabilityCandidate>> = fc
  .record({ rank: maybe(rank), coming: maybe(days), asked: maybe(hours), answered: maybe(hours) })
  .map(({ rank, coming, asked, answered }) => ({
    ...(rank !== undefined && { trendingRank: rank }),
    ...(coming !== undefined && { comingOn: dayIn(coming) }),
    ...(asked !== undefined && { requestedAt: hoursAgo(asked) }),
    ...(answered !== undefined && { fetchedAt: hoursAgo(answered) }),
  }));
const candidates = fc
  .array(facts, { maxLength: 20 })
  .map((list) => list.map((some, index) => movie(index + 1, some)));

const without = (some: Partial<AvailabilityCandidate>, fact: keyof AvailabilityCandidate) =>
  Object.fromEntries(
    Object.entries(some).filter(([name]) => name !== fact),
  ) as Partial<AvailabilityCandidate>;

describe('rankCandidates', () => {
  it('puts first what more people see, what arrives sooner, and what was asked for later', () => {
    expect(order(movie(1, { trendingRank: 40 }), movie(2, { trendingRank: 3 }))).toEqual([2, 1]);
    expect(order(movie(1, { comingOn: dayIn(20) }), movie(2, { comingOn: dayIn(2) }))).toEqual([2, 1]);
    expect(order(movie(1, { requestedAt: hoursAgo(30) }), movie(2, { requestedAt: hoursAgo(1) }))).toEqual([
      2, 1,
    ]);
  });

  it('puts first the oldest answer of equals, and what has none before all', () => {
    const trendingRank = 5;
    expect(
      order(
        movie(1, { trendingRank, fetchedAt: hoursAgo(20) }),
        movie(2, { trendingRank }),
        movie(3, { trendingRank, fetchedAt: hoursAgo(90) }),
      ),
    ).toEqual([2, 3, 1]);
  });

  it('prefers a title of which nothing is known to a better one that was answered lately', () => {
    const best = movie(1, { trendingRank: 1, fetchedAt: hoursAgo(12) });
    expect(order(best, movie(2, { trendingRank: 40 }))).toEqual([2, 1]);
    expect(order({ ...best, fetchedAt: hoursAgo(24 * 20) }, movie(2, { trendingRank: 40 }))).toEqual([1, 2]);
  });

  it('says what a title is worth and what speaks for it most', () => {
    const [both] = rankCandidates([movie(1, { trendingRank: 1, requestedAt: hoursAgo(24) })], NOW);
    expect(both).toMatchObject({ worth: 150, reason: 'trending' });
    const [asked] = rankCandidates([movie(1, { trendingRank: 41, requestedAt: hoursAgo(0) })], NOW);
    expect(asked).toMatchObject({ worth: 125, reason: 'asked-for' });
    const [known] = rankCandidates([movie(1, { trendingRank: 1, fetchedAt: hoursAgo(24 * 7) })], NOW);
    expect(known).toMatchObject({ worth: 50, reason: 'trending' });
    const [arriving] = rankCandidates([movie(1, { comingOn: dayIn(-1) })], NOW);
    expect(arriving).toMatchObject({ worth: 100, reason: 'coming-soon' });
  });

  it('leaves out what nothing speaks for, and what was answered within the hour', () => {
    expect(order(movie(1), movie(2, { requestedAt: 'nonsense' }))).toEqual([]);
    expect(
      order(
        movie(1, { trendingRank: 1, fetchedAt: hoursAgo(0.9) }),
        movie(2, { trendingRank: 1, fetchedAt: hoursAgo(1) }),
      ),
    ).toEqual([2]);
  });

  it('keeps a film and a show of one number apart', () => {
    const show: AvailabilityCandidate = { mediaType: 'tv', tmdbId: 105, trendingRank: 1 };
    expect(rankCandidates([show, movie(105, { trendingRank: 1 })], NOW).map(titleKeyText)).toEqual([
      'movie:105',
      'tv:105',
    ]);
  });

  it('does not depend on the order in which candidates come', () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.nat()), (list, seeds) => {
        const shuffled = list
          .map((candidate) => ({ candidate, place: seeds.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ candidate }) => candidate);
        expect(rankCandidates(shuffled, NOW)).toEqual(rankCandidates(list, NOW));
      }),
    );
  });

  it('never thinks less of a title of which more is to be said', () => {
    const better = fc.constantFrom<keyof AvailabilityCandidate>('trendingRank', 'comingOn', 'requestedAt');
    fc.assert(
      fc.property(facts, facts, better, (some, other, fact) => {
        const worth = (of: Partial<AvailabilityCandidate>) =>
          rankCandidates([movie(1, of)], NOW)[0]?.worth ?? 0;
        const plain = without(some, 'fetchedAt');
        const less = without(plain, fact);
        expect(worth(plain)).toBeGreaterThanOrEqual(worth(less));
        const best = { trendingRank: 1, comingOn: dayIn(0), requestedAt: hoursAgo(0) };
        expect(worth({ ...less, [fact]: best[fact as keyof typeof best] })).toBeGreaterThanOrEqual(
          worth(plain),
        );
        expect(worth({ ...other, fetchedAt: hoursAgo(3) })).toBeGreaterThanOrEqual(
          worth({ ...other, fetchedAt: hoursAgo(2) }),
        );
        expect(worth(other)).toBeLessThanOrEqual(300);
      }),
    );
  });
});
