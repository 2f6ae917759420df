import type { Clock, DetailsLookup } from '@radarr/streaming-core';
import type { TmdbClient } from '../client/tmdb-client.js';
import { toFilmDetails, toShowDetails } from '../mapping/title-details.js';

/** TMDB's capability to tell all about one title. A show's ids of others come along: they cost no second call. */
export function tmdbDetailsLookup(client: TmdbClient, clock: Clock): DetailsLookup {
  return {
    async details({ mediaType, tmdbId }, call) {
      const found =
        mediaType === 'movie'
          ? await client.movie(tmdbId, call).then((film) => film && toFilmDetails(film))
          : await client
              .tv(tmdbId, { ...call, append: ['external_ids'] })
              .then((show) => show && toShowDetails(show));
      return found && { ...found, fetchedAt: new Date(clock()).toISOString() };
    },
  };
}
