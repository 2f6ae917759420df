import type { TitleDirectory } from '@radarr/streaming-core';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toTitleFacts } from '../mapping/title-facts.js';

const IMDB_ID = /^tt\d+$/;

/** TMDB's capability to describe titles and to resolve IMDb ids. */
export function tmdbTitleDirectory(client: TmdbClient): TitleDirectory {
  const details: TitleDirectory['describe'] = async ({ mediaType, tmdbId }, call) => {
    const found = await (mediaType === 'movie' ? client.movie(tmdbId, call) : client.tv(tmdbId, call));
    return found && toTitleFacts(mediaType, found);
  };
  return {
    describe: details,
    async resolve(mediaType, { tmdbId, imdbId }, call) {
      if (tmdbId !== undefined) {
        const key = { mediaType, tmdbId };
        return (await details(key, call)) && key;
      }
      if (imdbId === undefined || !IMDB_ID.test(imdbId)) return undefined;
      const found = await client.find(imdbId, 'imdb_id', call);
      const [first] = mediaType === 'movie' ? found.movie_results : found.tv_results;
      return first && { mediaType, tmdbId: first.id };
    },
  };
}
