import type { CreditAccount } from '@radarr/streaming-core';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { isOwnId } from './lookup-ref.js';

/**
 * Watchmode's prices, and what its account says of itself. A title by Watchmode's own number costs 1 credit, by any other
 * 2; a list costs 1.
 * @see https://api.watchmode.com/docs/
 */
export function watchmodeCredits(client: Pick<WatchmodeClient, 'statement'>): CreditAccount {
  return {
    costOf: (call) => (call.capability === 'availability' && !isOwnId(call.nativeId) ? 2 : 1),
    statement: () => client.statement(),
  };
}
