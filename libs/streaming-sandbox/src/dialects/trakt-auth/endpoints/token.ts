import type { Endpoint, Stage } from '../../dialect.js';
import { applicationEndpoint } from '../application-endpoint.js';
import { invalidGrant, oauthError, tokenAnswer } from '../oauth-answers.js';

/** Where tokens are refreshed. */
export const TOKEN_PATH = '/oauth/token';

/**
 * POST /oauth/token: new tokens for a refresh token, which is used up. The redirect address is asked for, as documented,
 * and not judged. Codes of the flow in a browser (`authorization_code`) are not given out here. @see https://docs.trakt.tv/
 */
export function tokenEndpoint({ accounts, keys }: Stage): Endpoint {
  return applicationEndpoint(
    {
      path: TOKEN_PATH,
      needsSecret: true,
      answer: ({ clientId, fields }) => {
        if (fields.grant_type !== 'refresh_token')
          return oauthError('unsupported_grant_type', 'grant_type must be refresh_token');
        for (const name of ['refresh_token', 'redirect_uri'])
          if (!fields[name]) return oauthError('invalid_request', `${name} is required`);
        const tokens = accounts.refresh(fields.refresh_token ?? '', clientId);
        return tokens ? tokenAnswer(tokens) : invalidGrant();
      },
    },
    keys,
  );
}
