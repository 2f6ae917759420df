import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import { TRENDING_WINDOWS } from '../feed.js';
import { MEDIA_TYPES } from '../title.js';
import type { CallOptions, TrendingFeed, TrendingQuery } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectInstantBetween } from './sound-facts.js';
import { expectSoundFeed } from './sound-feed.js';
import type { UpstreamHarness } from './upstream-harness.js';

/** Longer than one page of any upstream we know. */
const LONG = 45;
const LISTS = MEDIA_TYPES.flatMap((mediaType) => TRENDING_WINDOWS.map((window) => ({ mediaType, window })));

/** What every `trending` capability promises. */
export function describeTrendingContract(harness: () => UpstreamHarness): void {
  const trending = (query: TrendingQuery, call?: CallOptions) => feedOf(harness()).trending(query, call);

  describe('trending', () => {
    it.each(LISTS)('gives a sound list of $mediaType for a $window', async (list) => {
      const query = { ...list, limit: LONG };
      const feed = await trending(query);
      expect(feed.rows.length).toBeGreaterThan(0);
      expectSoundFeed(feed, query);
    });

    it.each([1, 5, 20, 21])(
      'gives at most %i ranks, the same as the begin of a longer list',
      async (limit) => {
        const list = { mediaType: 'movie', window: 'day' } as const;
        const [short, long] = [await trending({ ...list, limit }), await trending({ ...list, limit: LONG })];
        expectSoundFeed(short, { ...list, limit });
        expect(short.rows).toEqual(long.rows.filter(({ rank }) => rank <= limit));
      },
    );

    it('says when the upstream answered', async () => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const { fetchedAt } = await trending({ mediaType: 'tv', window: 'week', limit: 5 });
      expectInstantBetween(fetchedAt, fromMs, clock());
    });

    describeFailureContract(harness, (call) =>
      trending({ mediaType: 'movie', window: 'day', limit: LONG }, call),
    );
  });
}

function feedOf({ upstream }: UpstreamHarness): TrendingFeed {
  if (upstream.trending === undefined) throw new Error(`${upstream.id} offers no trending.`);
  return upstream.trending;
}
