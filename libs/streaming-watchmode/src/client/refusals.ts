import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';

/**
 * Reads Watchmode's refusals. They are told apart by their status alone: a refused key comes with one body in the
 * documentation and with another one from the live service. A 404 that is no JSON does not come from the API, so it says
 * nothing about a title.
 * @see https://api.watchmode.com/docs/
 */
export function readWatchmodeRefusal({ status, body }: Refusal): RefusalMeaning | undefined {
  if (status === 401) {
    const message = 'Watchmode does not accept the API key: check that it is whole and still valid.';
    return { kind: 'auth', message };
  }
  if (status === 404 && body === undefined) {
    return { kind: 'request', message: 'There is no Watchmode API at this address: check its base URL.' };
  }
  return undefined;
}

/** Whether a refusal means that the month's credits are spent. A 429 does not: it only asks for a pause. */
export function isQuotaSpent({ status }: Pick<Refusal, 'status'>): boolean {
  return status === 402;
}
