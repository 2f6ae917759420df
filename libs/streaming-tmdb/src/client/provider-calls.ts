import type { CallOptions, MediaType, TitleKey } from '@radarr/streaming-core';
import type { UpstreamAnswer } from '@radarr/streaming-http';
import { watchProviderDirectory, type TmdbWatchProviderDirectory } from '../wire/watch-provider-directory.js';
import { watchProviderRegions, type TmdbWatchProviderRegions } from '../wire/watch-provider-regions.js';
import { watchProviders, type TmdbWatchProviders } from '../wire/watch-providers.js';
import type { TmdbConnection } from './tmdb-connection.js';

/** The calls about providers. Their data is JustWatch's and must be credited to it. */
export interface TmdbProviderCalls {
  /** Who offers a title, in all regions at once; of a show as a whole, not of single seasons. */
  watchProviders(key: TitleKey, call?: CallOptions): Promise<UpstreamAnswer<TmdbWatchProviders> | undefined>;
  /** All providers of films or of shows. */
  watchProviderDirectory(
    mediaType: MediaType,
    call?: CallOptions,
  ): Promise<UpstreamAnswer<TmdbWatchProviderDirectory>>;
  /** The regions of which TMDB knows offers. */
  watchProviderRegions(call?: CallOptions): Promise<TmdbWatchProviderRegions>;
}

/** Makes the calls about providers. */
export function providerCalls({ http, language, conditional }: TmdbConnection): TmdbProviderCalls {
  return {
    watchProviders: ({ mediaType, tmdbId }, call) =>
      http.find('/{mediaType}/{id}/watch/providers', {
        params: { mediaType, id: tmdbId },
        schema: watchProviders,
        // Not remembered by its ETag: at 100 KB a title, it would drive everything else out of that memory.
        ...call,
      }),
    watchProviderDirectory: (mediaType, call) =>
      http.get('/watch/providers/{mediaType}', {
        params: { mediaType },
        query: { language },
        schema: watchProviderDirectory,
        conditional,
        ...call,
      }),
    watchProviderRegions: async (call) => {
      const request = { query: { language }, schema: watchProviderRegions, conditional, ...call };
      return (await http.get('/watch/providers/regions', request)).body;
    },
  };
}
