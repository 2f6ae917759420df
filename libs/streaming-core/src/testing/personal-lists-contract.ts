import { describe, expect, it } from '@jest/globals';
import type { PersonalLists } from '../accounts/personal-lists.js';
import { MEDIA_TYPES, titleKeyText } from '../title.js';
import { connect } from './accounts-contract.js';
import { describeFailureContract } from './failure-contract.js';
import type { UpstreamHarness } from './upstream-harness.js';

/** What every `personalLists` capability promises. */
export function describePersonalListsContract(harness: () => UpstreamHarness): void {
  describe('personal lists', () => {
    it.each(MEDIA_TYPES)('hold the %s titles of the person, each once', async (mediaType) => {
      const { accessToken } = await connect(harness());
      const { titles } = await listsOf(harness()).watchlist({ mediaType, accessToken });
      expect(titles.length).toBeGreaterThan(0);
      expect(new Set(titles.map(titleKeyText)).size).toBe(titles.length);
      for (const title of titles) {
        expect(title.mediaType).toBe(mediaType);
        expect(title.title).toMatch(/\S/);
        expect(Number.isNaN(Date.parse(title.listedAt))).toBe(false);
      }
    });

    it('are for nobody without a token', async () => {
      const asked = listsOf(harness()).watchlist({ mediaType: 'movie', accessToken: 'n0body' });
      await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_AUTH' });
    });

    describeFailureContract(harness, (call) =>
      listsOf(harness()).watchlist({ mediaType: 'movie', accessToken: 'n0body' }, call),
    );
  });
}

function listsOf({ upstream }: UpstreamHarness): PersonalLists {
  if (upstream.personalLists === undefined) throw new Error(`${upstream.id} has no personal lists.`);
  return upstream.personalLists;
}
