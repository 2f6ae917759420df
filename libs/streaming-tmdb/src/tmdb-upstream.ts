import { systemClock, type Upstream } from '@radarr/streaming-core';
import { createTmdbClient } from './client/create-tmdb-client.js';
import { tmdbAvailabilityLookup } from './capabilities/availability-lookup.js';
import { tmdbComingSoonFeed } from './capabilities/coming-soon-feed.js';
import { tmdbDetailsLookup } from './capabilities/details-lookup.js';
import { tmdbImageSource } from './capabilities/image-source.js';
import { tmdbProviderDirectory } from './capabilities/provider-directory.js';
import { tmdbTitleDirectory } from './capabilities/title-directory.js';
import { tmdbTitleSearch } from './capabilities/title-search.js';
import { tmdbTrendingFeed } from './capabilities/trending-feed.js';
import { createTmdbImageHost } from './images/image-host.js';
import { resolveUpstreamOptions, type TmdbUpstreamOptions } from './tmdb-upstream-options.js';

/** TMDB as an upstream: everything but credits, as its calls are free, and accounts. */
export interface TmdbUpstream extends Required<Omit<Upstream, 'credits' | 'accounts' | 'personalLists'>> {
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/**
 * TMDB as an upstream: what is trending, what a title is, where it can be watched, what arrives, which providers there
 * are, and the pictures of all that. Offers and providers are JustWatch's data and must be credited to it.
 * @throws {InvalidInput} `INVALID_INPUT` when the key is empty, a base URL is no http(s) address or a number is out of range
 */
export function createTmdbUpstream(options: TmdbUpstreamOptions): TmdbUpstream {
  const { imageBaseUrl, comingSoonPages, maxImageBytes, apiKey, ...tuning } = resolveUpstreamOptions(options);
  const client = createTmdbClient({ ...tuning, apiKey, imageBaseUrl });
  const images = createTmdbImageHost({ ...tuning, baseUrl: imageBaseUrl, maxBodyBytes: maxImageBytes });
  return {
    id: 'tmdb',
    trending: tmdbTrendingFeed(client),
    titles: tmdbTitleDirectory(client),
    details: tmdbDetailsLookup(client, options.clock ?? systemClock),
    availability: tmdbAvailabilityLookup(client),
    providers: tmdbProviderDirectory(client),
    comingSoon: tmdbComingSoonFeed({ client, maxPages: comingSoonPages }),
    search: tmdbTitleSearch(client),
    images: tmdbImageSource(images),
    close: () => {
      client.close();
      images.close();
    },
  };
}
