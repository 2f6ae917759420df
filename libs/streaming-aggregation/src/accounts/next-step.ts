import type { AccountState } from '@radarr/streaming-core';
import { connectedIn } from './token-steps.js';

/** When something is to be done about the account next, in milliseconds since 1970; undefined: nothing is. */
export function nextStepAtMs(state: AccountState): number | undefined {
  const { attempt } = state;
  const account = connectedIn(state);
  const moments = [
    ...(attempt?.status === 'pending' ? [attempt.nextPollAt] : []),
    ...(account ? [later(account.refreshAt, account.refreshingUntil)] : []),
  ];
  return moments.length === 0 ? undefined : Math.min(...moments.map((moment) => Date.parse(moment)));
}

const later = (a: string, b = a): string => (a > b ? a : b);
