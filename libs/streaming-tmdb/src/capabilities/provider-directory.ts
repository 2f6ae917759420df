import { UpstreamResponse, type ProviderDirectory } from '@radarr/streaming-core';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toProviders } from '../mapping/provider-directory.js';
import { oldestOf } from './oldest.js';

/** TMDB's capability to list providers, those of films and of shows together. The data is JustWatch's. */
export function tmdbProviderDirectory(client: TmdbClient): ProviderDirectory {
  return {
    async providers(call) {
      const answers = await Promise.all([
        client.watchProviderDirectory('movie', call),
        client.watchProviderDirectory('tv', call),
      ]);
      const [movie, tv] = answers.map(({ body }) => body);
      // There always are providers of both: an empty directory is a fault of TMDB and not news.
      if (!movie?.results.length || !tv?.results.length) {
        throw new UpstreamResponse('tmdb', 'tmdb sent an empty directory of providers.');
      }
      return { providers: toProviders({ movie, tv }), fetchedAt: oldestOf(answers) };
    },
  };
}
