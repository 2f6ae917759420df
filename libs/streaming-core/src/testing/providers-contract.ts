import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import { OFFER_TYPES } from '../offer.js';
import type { UpstreamProvider } from '../provider.js';
import { MEDIA_TYPES } from '../title.js';
import type { ProviderDirectory } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectInstantBetween } from './sound-facts.js';
import { expectRegion, expectSoundProvider } from './sound-provider.js';
import type { UpstreamHarness } from './upstream-harness.js';

/** What every `providers` capability promises. */
export function describeProvidersContract(harness: () => UpstreamHarness): void {
  describe('providers', () => {
    it('lists every provider once, with its regions', async () => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const { providers, fetchedAt } = await directoryOf(harness()).providers();
      expectInstantBetween(fetchedAt, fromMs, clock());
      expect(providers.length).toBeGreaterThan(0);
      providers.forEach(expectSoundEntry);
      const ids = providers.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    });

    describeFailureContract(harness, (call) => directoryOf(harness()).providers(call));
  });
}

function expectSoundEntry(provider: UpstreamProvider): void {
  expectSoundProvider(provider);
  if (provider.logoPath !== undefined) expect(provider.logoPath).toMatch(/^\/[^/]/);
  for (const [region, priority] of Object.entries(provider.regions)) {
    expectRegion(region);
    if (priority !== null) expect(Number.isSafeInteger(priority) && priority >= 0).toBe(true);
  }
  for (const mediaType of provider.mediaTypes) expect(MEDIA_TYPES).toContain(mediaType);
  for (const type of provider.offerTypes) expect(OFFER_TYPES).toContain(type);
}

function directoryOf({ upstream }: UpstreamHarness): ProviderDirectory {
  if (upstream.providers === undefined) throw new Error(`${upstream.id} offers no providers.`);
  return upstream.providers;
}
