import type { DetailsAnswer } from '@radarr/streaming-aggregation';
import { presentReport } from '../sources/source-report.presenter.js';
import type { DetailsResponse } from './details.response.js';

/** Puts the details of a title into the words of the HTTP API. */
export function presentDetails(answer: DetailsAnswer, demo: boolean): DetailsResponse {
  const { details, sources, stale } = answer;
  return {
    ...(demo && { demo }),
    data: {
      tmdb_id: answer.tmdbId,
      media_type: answer.mediaType,
      title: details.title,
      original_title: details.originalTitle ?? null,
      tagline: details.tagline ?? null,
      overview: details.overview ?? null,
      release_date: details.releaseDate ?? null,
      runtime_minutes: details.runtimeMinutes ?? null,
      seasons: details.seasons ?? null,
      episodes: details.episodes ?? null,
      status: details.status ?? null,
      genres: details.genres,
      vote_average: details.voteAverage ?? null,
      vote_count: details.voteCount ?? null,
      poster_path: details.posterPath ?? null,
      backdrop_path: details.backdropPath ?? null,
      imdb_id: details.imdbId ?? null,
      homepage: details.homepage ?? null,
      fetched_at: details.fetchedAt,
      expires_at: answer.expiresAt,
      stale,
      degraded: stale,
      reason: sources[0]?.failure?.reason ?? null,
      sources: sources.map(presentReport),
    },
  };
}
