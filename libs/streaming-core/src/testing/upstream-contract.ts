import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeTitlesContract } from './titles-contract.js';
import { describeTrendingContract } from './trending-contract.js';
import type { UpstreamContract, UpstreamHarness } from './upstream-harness.js';

/**
 * Tests that an implementation of {@link Upstream} keeps the promises of the port. Call it in a Jest test file.
 * It asks the upstream for real, so give it a world of its own: a stand-in of the API that can break on command.
 *
 * @example
 * describeUpstreamContract({
 *   name: 'films',
 *   offers: ['trending'],
 *   create: async () => {
 *     const world = await startFilmsStandIn();
 *     return { upstream: createFilmsUpstream({ baseUrl: world.url, apiKey: 'k3y' }), secrets: ['k3y'], ...world };
 *   },
 * });
 */
export function describeUpstreamContract({ name, offers, create }: UpstreamContract): void {
  describe(`${name} keeps the contract of an upstream:`, () => {
    let current: UpstreamHarness | undefined;
    const harness = () => {
      if (current === undefined) throw new Error('There is no harness outside of a test.');
      return current;
    };
    beforeEach(async () => {
      current = await create();
    });
    afterEach(async () => {
      await current?.close?.();
      current = undefined;
    });

    it('it has an id and offers exactly what it says', () => {
      const { upstream } = harness();
      expect(upstream.id).toMatch(/^[a-z][a-z0-9-]*$/);
      const capabilities = { trending: upstream.trending, titles: upstream.titles };
      const offered = Object.entries(capabilities).flatMap(([key, value]) =>
        value === undefined ? [] : key,
      );
      expect(offered.sort()).toEqual([...offers].sort());
    });

    if (offers.includes('trending')) describeTrendingContract(harness);
    if (offers.includes('titles')) describeTitlesContract(harness);
  });
}
