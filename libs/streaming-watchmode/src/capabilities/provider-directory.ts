import { UpstreamResponse, type ProviderDirectory } from '@radarr/streaming-core';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { toProviders } from '../mapping/providers.js';

/** Watchmode's capability to list providers. */
export function watchmodeProviders(client: WatchmodeClient): ProviderDirectory {
  return {
    async providers(call) {
      const { body, fetchedAt } = await client.sources(call);
      const providers = toProviders(body);
      if (providers.length === 0) {
        throw new UpstreamResponse('watchmode', 'watchmode sent an empty list of sources.');
      }
      return { providers, fetchedAt };
    },
  };
}
