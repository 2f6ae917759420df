import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import { MEDIA_TYPES, titleKeyText } from '../title.js';
import type { TitleSearch } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectInstantBetween, expectSoundFacts } from './sound-facts.js';
import type { SearchSamples, UpstreamHarness } from './upstream-harness.js';

/** What every `search` capability promises. */
export function describeSearchContract(harness: () => UpstreamHarness): void {
  const search = () => searchOf(harness());
  const samples = () => samplesOf(harness());

  describe('search', () => {
    it('finds a title by its name, with both kinds of title and with its own kind only', async () => {
      const { text, finds } = samples();
      for (const kind of [{}, { mediaType: finds.mediaType }]) {
        const page = await search().search({ text, page: 1, ...kind });
        expect(page.hits.map(titleKeyText)).toContain(titleKeyText(finds));
        expect(page).toMatchObject({ page: 1 });
        expect(page.totalPages).toBeGreaterThanOrEqual(1);
        expect(page.totalResults).toBeGreaterThanOrEqual(page.hits.length);
        page.hits.forEach(({ facts }) => expectSoundFacts(facts));
      }
    });

    it.each(MEDIA_TYPES)('finds only %s when only that is asked for', async (mediaType) => {
      const { hits } = await search().search({ text: samples().text, mediaType, page: 1 });
      expect(hits.filter((hit) => hit.mediaType !== mediaType)).toEqual([]);
    });

    it('names no title twice and says when it answered', async () => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const { hits, fetchedAt } = await search().search({ text: samples().text, page: 1 });
      expectInstantBetween(fetchedAt, fromMs, clock());
      expect(new Set(hits.map(titleKeyText)).size).toBe(hits.length);
    });

    it('gives an empty page when nothing is found', async () => {
      const page = await search().search({ text: samples().nothing, page: 1 });
      expect(page).toMatchObject({ hits: [], totalResults: 0 });
    });

    describeFailureContract(harness, (call) => search().search({ text: samples().text, page: 1 }, call));
  });
}

function searchOf({ upstream }: UpstreamHarness): TitleSearch {
  if (upstream.search === undefined) throw new Error(`${upstream.id} offers no search.`);
  return upstream.search;
}

function samplesOf({ upstream, findable }: UpstreamHarness): SearchSamples {
  if (findable === undefined) throw new Error(`The harness of ${upstream.id} needs findable titles.`);
  return findable;
}
