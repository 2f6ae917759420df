import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import type { ComingSoonQuery, ReleaseRow } from '../release.js';
import { MEDIA_TYPES } from '../title.js';
import type { ComingSoonFeed } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { asCalendarDate, expectInstantBetween, expectSoundFacts } from './sound-facts.js';
import { expectSoundProvider } from './sound-provider.js';
import type { UpstreamHarness } from './upstream-harness.js';

/** What every `comingSoon` capability promises. */
export function describeComingSoonContract(harness: () => UpstreamHarness): void {
  describe('comingSoon', () => {
    it.each(MEDIA_TYPES)('tells what arrives of %s within the days that are asked for', async (mediaType) => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const query = { ...queryOf(harness()), mediaType };
      const feed = feedOf(harness());
      const { releases, fetchedAt } = await feed.comingSoon(query);
      expectInstantBetween(fetchedAt, fromMs, clock());
      expect(releases.filter((release) => release.mediaType === mediaType)).not.toEqual([]);
      for (const release of releases) {
        expectSoundRelease(release, query);
        if (feed.scope[mediaType] !== 'world') expect(release.mediaType).toBe(mediaType);
      }
    });

    describeFailureContract(harness, (call) => feedOf(harness()).comingSoon(queryOf(harness()), call));
  });
}

function expectSoundRelease(release: ReleaseRow, { from, to }: ComingSoonQuery): void {
  expect(asCalendarDate(release.date)).toBe(release.date);
  expect(release.date >= from && release.date <= to).toBe(true);
  expect(release.ids.tmdbId ?? release.ids.imdbId).toBeDefined();
  expectSoundFacts(release.facts);
  if (release.provider) expectSoundProvider(release.provider);
  for (const number of [release.season, release.episode]) {
    if (number !== undefined) expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
  }
}

function feedOf({ upstream }: UpstreamHarness): ComingSoonFeed {
  if (upstream.comingSoon === undefined) throw new Error(`${upstream.id} offers no comingSoon.`);
  return upstream.comingSoon;
}

function queryOf({ upstream, arrivals }: UpstreamHarness): ComingSoonQuery {
  if (arrivals === undefined) throw new Error(`The harness of ${upstream.id} needs arrivals.`);
  return arrivals;
}
