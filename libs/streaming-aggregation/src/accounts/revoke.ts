import { failureOf } from '@radarr/streaming-core';
import type { ResolvedAccountOptions } from './account-options.js';
import { isoAt } from './code-steps.js';

/** Makes tokens worthless, if the upstream can be reached. @returns whether it could */
export async function revoke(
  accessToken: string,
  { upstream, clock, onEvent }: ResolvedAccountOptions,
): Promise<boolean> {
  try {
    await upstream.accounts.revoke(accessToken);
    return true;
  } catch (error) {
    const failure = failureOf(upstream.id, error, isoAt(clock()));
    onEvent({ type: 'revocation-failed', upstream: upstream.id, failure });
    return false;
  }
}
