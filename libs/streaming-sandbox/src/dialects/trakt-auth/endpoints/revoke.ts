import type { Endpoint, Stage } from '../../dialect.js';
import { traktEmpty } from '../../trakt/trakt-answers.js';
import { applicationEndpoint } from '../application-endpoint.js';

/** POST /oauth/revoke: 200 without a body, for a token that is worthless already too. @see https://docs.trakt.tv/ */
export function revokeEndpoint({ accounts, keys }: Stage): Endpoint {
  return applicationEndpoint(
    {
      path: '/oauth/revoke',
      needsSecret: true,
      answer: ({ clientId, fields }) => {
        accounts.revoke(fields.token ?? '', clientId);
        return traktEmpty(200);
      },
    },
    keys,
  );
}
