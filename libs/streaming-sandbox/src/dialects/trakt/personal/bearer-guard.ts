import type { TraktAccounts } from '../../../accounts/trakt-accounts.js';
import type { Ask } from '../../../http/ask.js';
import type { Endpoint } from '../../dialect.js';
import { traktEmpty } from '../trakt-answers.js';

/** An endpoint for applications that the person let in: a 401 without a body to whoever has no good token. */
export function guardBearer(endpoint: Endpoint, accounts: TraktAccounts): Endpoint {
  return {
    ...endpoint,
    answer: (ask) => (accounts.admits(bearerOf(ask)) ? endpoint.answer(ask) : traktEmpty(401)),
  };
}

function bearerOf({ headers }: Ask): string {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}
