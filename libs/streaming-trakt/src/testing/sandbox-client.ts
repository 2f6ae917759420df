import { createTraktClient } from '../client/create-trakt-client.js';
import type { TraktClient } from '../client/trakt-client.js';
import type { TraktOptions } from '../client/trakt-options.js';

export const CLIENT_ID = 'c11ent-1d-that-nobody-may-see';

/** A client of a sandbox, whose retries come at once. */
export function sandboxClient(
  urls: { readonly trakt: string },
  options: Partial<TraktOptions> = {},
): TraktClient {
  return createTraktClient({ clientId: CLIENT_ID, baseUrl: urls.trakt, random: () => 0, ...options });
}
