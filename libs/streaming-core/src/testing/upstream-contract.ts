import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeAccountsContract } from './accounts-contract.js';
import { describeAvailabilityContract } from './availability-contract.js';
import { describeComingSoonContract } from './coming-soon-contract.js';
import { describeCreditsContract } from './credits-contract.js';
import { describeDetailsContract } from './details-contract.js';
import { describeImagesContract } from './images-contract.js';
import { describePersonalListsContract } from './personal-lists-contract.js';
import { describeProvidersContract } from './providers-contract.js';
import { describeSearchContract } from './search-contract.js';
import { describeTitlesContract } from './titles-contract.js';
import { describeTrendingContract } from './trending-contract.js';
import type { Upstream } from '../upstream.js';
import type { UpstreamContract, UpstreamHarness } from './upstream-harness.js';

type Capability = Exclude<keyof Upstream, 'id'>;

/** The suite of each capability. */
const SUITES: Readonly<Record<Capability, (harness: () => UpstreamHarness) => void>> = {
  trending: describeTrendingContract,
  titles: describeTitlesContract,
  details: describeDetailsContract,
  availability: describeAvailabilityContract,
  providers: describeProvidersContract,
  comingSoon: describeComingSoonContract,
  search: describeSearchContract,
  images: describeImagesContract,
  credits: describeCreditsContract,
  accounts: describeAccountsContract,
  personalLists: describePersonalListsContract,
};

const CAPABILITIES = Object.keys(SUITES) as Capability[];

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
      expect(CAPABILITIES.filter((capability) => upstream[capability] !== undefined)).toEqual(
        CAPABILITIES.filter((capability) => offers.includes(capability)),
      );
    });

    for (const capability of offers) SUITES[capability](harness);
  });
}
