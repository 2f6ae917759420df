import { describe, expect, it } from '@jest/globals';
import type { CreditAccount, PricedCall } from '../credits.js';
import type { UpstreamHarness } from './upstream-harness.js';

const CALLS: readonly PricedCall[] = [
  { capability: 'availability' },
  { capability: 'availability', nativeId: '1' },
  { capability: 'providers' },
  { capability: 'comingSoon' },
  { capability: 'search' },
];

/** What every `credits` capability promises. */
export function describeCreditsContract(harness: () => UpstreamHarness): void {
  describe('credits', () => {
    it.each(CALLS)('names a whole price for %j', (call) => {
      const price = accountOf(harness()).costOf(call);
      expect(Number.isSafeInteger(price) && price >= 0).toBe(true);
    });

    it('asks no more for a title by its own id than by any other', () => {
      const account = accountOf(harness());
      const byOwnId = account.costOf({ capability: 'availability', nativeId: '1' });
      expect(byOwnId).toBeLessThanOrEqual(account.costOf({ capability: 'availability' }));
    });

    it('has no statement before the account has said anything', () => {
      expect(accountOf(harness()).statement()).toBeUndefined();
    });
  });
}

function accountOf({ upstream }: UpstreamHarness): CreditAccount {
  if (upstream.credits === undefined) throw new Error(`${upstream.id} has no credits.`);
  return upstream.credits;
}
