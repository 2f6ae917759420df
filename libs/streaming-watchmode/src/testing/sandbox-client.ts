import { createWatchmodeClient } from '../client/create-watchmode-client.js';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import type { WatchmodeOptions } from '../client/watchmode-options.js';

export const API_KEY = 'k3y-that-nobody-may-see';

/** A client of a sandbox. */
export function sandboxClient(
  urls: { readonly watchmode: string },
  options: Partial<WatchmodeOptions> = {},
): WatchmodeClient {
  return createWatchmodeClient({ apiKey: API_KEY, baseUrl: urls.watchmode, ...options });
}
