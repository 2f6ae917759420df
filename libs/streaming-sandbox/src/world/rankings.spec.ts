import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MEDIA_TYPES, type MediaType } from './title.js';
import { World } from './world.js';

const DAY = 20_750;
const world = new World({ seed: 'rankings', titles: 2000 });

interface TopOptions {
  readonly mediaType?: MediaType;
  readonly depth?: number;
  readonly windowDays?: number;
}

const top = (
  upstream: string,
  day: number,
  { mediaType = 'movie', depth = 20, windowDays = 1 }: TopOptions = {},
) => Array.from(world.rankings.rank({ mediaType, upstream, day, windowDays }).order.subarray(0, depth));
const sharedBy = (a: number[], b: number[]) => a.filter((each) => b.includes(each)).length;

describe('Rankings', () => {
  it('place every title once, the best score first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEDIA_TYPES),
        fc.integer({ min: 15_000, max: 25_000 }),
        (mediaType, day) => {
          const { order, scores } = world.rankings.rank({ mediaType, upstream: 'tmdb', day, windowDays: 7 });
          expect(new Set(order).size).toBe(world.shelves[mediaType].size);
          for (let i = 1; i < order.length; i++)
            expect(scores[order[i - 1] ?? -1]).toBeGreaterThanOrEqual(scores[order[i] ?? -1] ?? NaN);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are a pure function of seed and query, whatever was asked before', () => {
    const other = new World({ seed: 'rankings', titles: 2000 });
    for (let day = DAY + 50; day > DAY; day--)
      other.rankings.rank({ mediaType: 'movie', upstream: 'x', day, windowDays: 1 });
    const query = { mediaType: 'movie', upstream: 'tmdb', day: DAY, windowDays: 1 } as const;
    expect(other.rankings.rank(query)).toEqual(world.rankings.rank(query));
  });

  it('change from day to day, but not much', () => {
    for (let day = DAY; day < DAY + 30; day++) {
      expect(sharedBy(top('tmdb', day), top('tmdb', day + 1))).toBeGreaterThanOrEqual(15);
      expect(top('tmdb', day, { depth: 50 })).not.toEqual(top('tmdb', day + 1, { depth: 50 }));
    }
  });

  it('are quite different after two months', () => {
    expect(sharedBy(top('tmdb', DAY), top('tmdb', DAY + 60))).toBeLessThan(18);
  });

  it.each(MEDIA_TYPES)('of two upstreams overlap strongly and differ (%s)', (mediaType) => {
    const tmdb = top('tmdb', DAY, { mediaType, depth: 50 });
    const trakt = top('trakt', DAY, { mediaType, depth: 50 });
    expect(sharedBy(tmdb, trakt)).toBeGreaterThanOrEqual(30);
    expect(tmdb).not.toEqual(trakt);
  });

  it('of a week are not those of a day', () => {
    expect(top('tmdb', DAY, { windowDays: 7 })).not.toEqual(top('tmdb', DAY));
  });

  it('lift a title as its release comes', () => {
    const { movie } = world.shelves;
    const coming = Array.from({ length: movie.size }, (_, index) => index).find(
      (index) => (movie.rankingFacts(index).releaseDay ?? 0) > DAY + 100,
    );
    const release = movie.rankingFacts(coming ?? -1).releaseDay ?? NaN;
    const scoreOn = (day: number) =>
      world.rankings.rank({ mediaType: 'movie', upstream: 'tmdb', day, windowDays: 365 }).scores[
        coming ?? -1
      ] ?? NaN;
    expect(scoreOn(release)).toBeGreaterThan(scoreOn(release - 100) + 2);
  });
});
