import { InvalidInput } from '@radarr/streaming-core';
import { createUpstreamHttp } from '@radarr/streaming-http';
import { deviceCode } from '../wire/device-code.js';
import { tokens } from '../wire/tokens.js';
import { readCodeStatus, readOAuthRefusal, readTokenOver } from './oauth-refusals.js';
import { requiredHeaders } from './required-headers.js';
import type { TraktOAuth } from './trakt-oauth.js';
import { resolveOptions, TRAKT_OAUTH_TIMES, type TraktOAuthOptions } from './trakt-options.js';

/**
 * Makes a client of Trakt's OAuth, which has a host of its own.
 * @throws {InvalidInput} `INVALID_INPUT` when the client id or the secret is empty or the base URL is no http(s) address
 */
export function createTraktOAuth(options: TraktOAuthOptions): TraktOAuth {
  const { key, secret, authBaseUrl, redirectUri, tuning } = resolveOptions(options);
  if (secret === '') throw new InvalidInput('clientSecret', 'The Trakt client secret is empty.');
  const application = { client_id: key, client_secret: secret };
  const http = createUpstreamHttp({
    ...TRAKT_OAUTH_TIMES,
    ...tuning,
    ...requiredHeaders(key),
    baseUrl: authBaseUrl,
    upstream: 'trakt',
    secrets: [secret],
    readRefusal: readOAuthRefusal,
  });
  return {
    deviceCode: async (call) => {
      const json = { client_id: key };
      const request = { json, schema: deviceCode, repeatable: true, ...call };
      const { body, fetchedAt } = await http.post('/oauth/device/code', request);
      return { ...body, receivedAt: fetchedAt };
    },
    deviceToken: async (code, call) => {
      const json = { ...application, code };
      const request = { json, schema: tokens, expect: readCodeStatus, ...call };
      const { body, fetchedAt } = await http.post('/oauth/device/token', request);
      return typeof body === 'string' ? body : { ...body, receivedAt: fetchedAt };
    },
    refresh: async (token, call) => {
      const json = {
        ...application,
        grant_type: 'refresh_token',
        refresh_token: token,
        redirect_uri: redirectUri,
      };
      const request = { json, schema: tokens, expect: readTokenOver, ...call };
      const { body, fetchedAt } = await http.post('/oauth/token', request);
      return body === 'over' ? undefined : { ...body, receivedAt: fetchedAt };
    },
    revoke: async (token, call) => {
      const json = { ...application, token };
      await http.tell('/oauth/revoke', { json, expect: readTokenOver, repeatable: true, ...call });
    },
    close: () => http.close(),
  };
}
