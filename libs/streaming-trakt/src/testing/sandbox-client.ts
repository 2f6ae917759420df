import { createTraktClient } from '../client/create-trakt-client.js';
import { createTraktOAuth } from '../client/create-trakt-oauth.js';
import type { TraktClient } from '../client/trakt-client.js';
import type { TraktOAuth } from '../client/trakt-oauth.js';
import type { TraktOptions } from '../client/trakt-options.js';
import type { TraktTokens } from '../wire/tokens.js';

export const CLIENT_ID = 'c11ent-1d-that-nobody-may-see';
export const CLIENT_SECRET = 'c11ent-s3cret-that-nobody-may-see';

/** A client of a sandbox, whose retries come at once. */
export function sandboxClient(
  urls: { readonly trakt: string },
  options: Partial<TraktOptions> = {},
): TraktClient {
  return createTraktClient({ clientId: CLIENT_ID, baseUrl: urls.trakt, random: () => 0, ...options });
}

/** A client of a sandbox's OAuth, whose retries come at once. */
export function sandboxOAuth(
  urls: { readonly traktAuth: string },
  options: Partial<TraktOptions> = {},
): TraktOAuth {
  const application = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  return createTraktOAuth({ ...application, authBaseUrl: urls.traktAuth, random: () => 0, ...options });
}

/** Tokens of a person who approves of the code. */
export async function connected(
  { accounts }: { readonly accounts: { approve(userCode: string): void } },
  oauth: TraktOAuth,
): Promise<TraktTokens> {
  const { device_code: deviceCode, user_code: userCode } = await oauth.deviceCode();
  accounts.approve(userCode);
  const tokens = await oauth.deviceToken(deviceCode);
  if (typeof tokens === 'string') throw new Error(`The approved code is ${tokens}.`);
  return tokens;
}
