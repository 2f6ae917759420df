import type { SourceReport, TrendingAnswer } from '@radarr/streaming-aggregation';
import type { SourceRank, TrendingEntry } from '@radarr/streaming-core';
import type {
  SourceRankBody,
  SourceReportBody,
  TrendingEntryBody,
  TrendingResponse,
} from './trending.response.js';

/** Puts a trending list into the words of the HTTP API. */
export function presentTrending(answer: TrendingAnswer, limit: number, demo: boolean): TrendingResponse {
  return {
    ...(demo && { demo }),
    data: {
      media_type: answer.mediaType,
      window: answer.window,
      source: answer.source,
      fetched_at: answer.fetchedAt,
      expires_at: answer.expiresAt,
      stale: answer.stale,
      degraded: answer.degraded,
      pending: answer.pending,
      total: answer.entries.length,
      sources: answer.sources.map(presentReport),
      entries: answer.entries.slice(0, limit).map(presentEntry),
    },
  };
}

function presentReport({ upstream, failure, ...report }: SourceReport): SourceReportBody {
  return {
    source: upstream,
    status: report.status,
    fetched_at: report.fetchedAt ?? null,
    used: report.used,
    dropped: report.dropped,
    error_code: failure?.code ?? null,
    reason: failure?.reason ?? null,
  };
}

function presentEntry(entry: TrendingEntry): TrendingEntryBody {
  return {
    tmdb_id: entry.tmdbId,
    media_type: entry.mediaType,
    title: entry.title,
    rank: entry.rank,
    score: entry.score,
    release_date: entry.releaseDate ?? null,
    poster_path: entry.posterPath ?? null,
    backdrop_path: entry.backdropPath ?? null,
    overview: entry.overview ?? null,
    vote_average: entry.voteAverage ?? null,
    vote_count: entry.voteCount ?? null,
    popularity: entry.popularity ?? null,
    watchers: entry.watchers ?? null,
    sources: entry.sources.map(presentRank),
  };
}

function presentRank({ upstream, rank, metric }: SourceRank): SourceRankBody {
  return { source: upstream, rank, ...(metric && { metric: metric.name, value: metric.value }) };
}
