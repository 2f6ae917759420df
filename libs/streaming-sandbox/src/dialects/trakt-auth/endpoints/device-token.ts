import type { PollResult } from '../../../accounts/trakt-accounts.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { traktEmpty } from '../../trakt/trakt-answers.js';
import { applicationEndpoint } from '../application-endpoint.js';
import { tokenAnswer } from '../oauth-answers.js';

const STATUS: Readonly<Record<Exclude<PollResult['outcome'], 'granted'>, number>> = {
  pending: 400,
  unknown: 404,
  used: 409,
  expired: 410,
  denied: 418,
  'too-fast': 429,
};

/** POST /oauth/device/token: tokens, or one of six statuses without a body. @see https://docs.trakt.tv/ */
export function deviceTokenEndpoint({ accounts, keys }: Stage): Endpoint {
  return applicationEndpoint(
    {
      path: '/oauth/device/token',
      needsSecret: true,
      answer: ({ clientId, fields }) => {
        const result = accounts.poll({ deviceCode: fields.code ?? '', clientId });
        return result.outcome === 'granted' ? tokenAnswer(result.tokens) : traktEmpty(STATUS[result.outcome]);
      },
    },
    keys,
  );
}
