import { describe, expect, it } from '@jest/globals';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { watchmodeCredits } from './credit-account.js';
import { lookupRef } from './lookup-ref.js';

const silent: Pick<WatchmodeClient, 'statement'> = { statement: () => undefined };
const account = watchmodeCredits(silent);

describe('what Watchmode costs', () => {
  it.each([
    ['1406622', 1],
    [undefined, 2],
    ['', 2],
    ['0', 2],
    ['movie-603', 2],
    ['../status', 2],
  ])('by the own id %j: %i, and is asked for accordingly', (nativeId, price) => {
    const named = nativeId === undefined ? {} : { nativeId };
    expect(account.costOf({ capability: 'availability', ...named })).toBe(price);
    const ref = lookupRef({ mediaType: 'movie', tmdbId: 603, ...named });
    expect(ref).toEqual(price === 1 ? { watchmodeId: nativeId } : { mediaType: 'movie', tmdbId: 603 });
  });

  it.each(['providers', 'comingSoon', 'search'] as const)('%s: 1', (capability) => {
    expect(account.costOf({ capability })).toBe(1);
  });
});
