import { jsonAnswer } from '../../../http/answer.js';
import type { Stage } from '../../dialect.js';
import { accountOf } from '../key-guard.js';
import type { PricedEndpoint } from '../metered.js';
import { ONE_CREDIT } from '../prices.js';

/** GET /status/: the account's credits, this call's own not yet counted. @see https://api.watchmode.com/docs/ */
export function statusEndpoint(stage: Stage): PricedEndpoint {
  return {
    path: '/v1/status/',
    price: () => ONE_CREDIT,
    answer: (ask) => {
      const account = accountOf(ask, stage);
      return jsonAnswer({ quota: account?.terms.quota ?? 0, quotaUsed: account?.used ?? 0 });
    },
  };
}
