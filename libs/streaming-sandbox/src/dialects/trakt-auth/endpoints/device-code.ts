import type { Endpoint, Stage } from '../../dialect.js';
import { applicationEndpoint } from '../application-endpoint.js';
import { secretAnswer } from '../oauth-answers.js';

/** POST /oauth/device/code: a code for the person to type. @see https://docs.trakt.tv/ */
export function deviceCodeEndpoint({ accounts, keys, urlOf }: Stage): Endpoint {
  const { codeSeconds, pollSeconds } = accounts.terms;
  return applicationEndpoint(
    {
      path: '/oauth/device/code',
      needsSecret: false,
      answer: ({ clientId }) => {
        const { deviceCode, userCode } = accounts.issueCode(clientId);
        return secretAnswer({
          device_code: deviceCode,
          user_code: userCode,
          verification_url: `${urlOf('traktAuth')}/activate`,
          expires_in: codeSeconds,
          interval: pollSeconds,
        });
      },
    },
    keys,
  );
}
