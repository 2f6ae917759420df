import type { ResolvedAccountOptions } from './account-options.js';

/** How often it is tried, and how long to wait between two attempts: together about as long as a turn lasts. */
const ATTEMPTS = 30;
const PAUSE_MS = 1_000;

/**
 * Keeps new tokens in the store although it fails for a while: they are the only ones that are good.
 * @param keep may be made again after it has failed
 * @throws what the last attempt threw
 */
export async function insist<T>(
  keep: () => Promise<T>,
  { upstream, sleep, onEvent }: ResolvedAccountOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await keep();
    } catch (error) {
      if (attempt < ATTEMPTS) {
        await sleep(PAUSE_MS);
        continue;
      }
      onEvent({ type: 'tokens-lost', upstream: upstream.id, error });
      throw error;
    }
  }
}
