import { createUpstreamHttp, type UpstreamHttp } from '@radarr/streaming-http';
import { systemClock } from '@radarr/streaming-core';
import { Account } from './account.js';
import { QuotaGate } from './quota-gate.js';
import { isQuotaSpent, readWatchmodeRefusal } from './refusals.js';
import {
  WATCHMODE_BASE_URL,
  WATCHMODE_RATE_LIMIT,
  WATCHMODE_RETRY,
  WATCHMODE_TIMES,
  type ResolvedWatchmodeOptions,
} from './watchmode-options.js';

/** HTTP that is paid for: it stops when the account has nothing left, and hears what the account says of itself. */
export interface MeteredHttp extends Pick<UpstreamHttp, 'get' | 'find' | 'close'> {
  readonly account: Account;
}

export function meteredHttp({ key, calendar, tuning }: ResolvedWatchmodeOptions): MeteredHttp {
  const account = new Account();
  const gate = new QuotaGate({ clock: tuning.clock ?? systemClock, calendar });
  const http = createUpstreamHttp({
    baseUrl: WATCHMODE_BASE_URL,
    ...WATCHMODE_TIMES,
    ...tuning,
    upstream: 'watchmode',
    credentials: { headers: { 'X-API-Key': key } },
    rateLimit: { ...WATCHMODE_RATE_LIMIT, ...tuning.rateLimit },
    retry: WATCHMODE_RETRY,
    readRefusal: (refusal) => {
      account.hear(refusal.headers, new Date(refusal.receivedAtMs).toISOString());
      if (isQuotaSpent(refusal)) gate.shut();
      return readWatchmodeRefusal(refusal);
    },
  });
  return {
    account,
    get: (path, request) =>
      gate.pass(request, async (signal) => {
        const answer = await http.get(path, { ...request, signal });
        account.hear(answer.headers, answer.fetchedAt);
        return answer;
      }),
    find: (path, request) =>
      gate.pass(request, async (signal) => {
        const answer = await http.find(path, { ...request, signal });
        if (answer) account.hear(answer.headers, answer.fetchedAt);
        return answer;
      }),
    close: () => http.close(),
  };
}
