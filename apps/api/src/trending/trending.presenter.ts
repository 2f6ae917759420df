import type { FilteredTitles, TrendingAnswer } from '@radarr/streaming-aggregation';
import type { DayRanks, SourceRank, TrendingEntry } from '@radarr/streaming-core';
import { presentNarrowing } from '../offers/narrowing.presenter.js';
import { presentReport } from '../sources/source-report.presenter.js';
import type { NamedWish } from '../offers/offer-wishes.js';
import { presentWanted } from '../offers/wanted-services.presenter.js';
import type { SourceRankBody, TrendingEntryBody, TrendingResponse } from './trending.response.js';

/** A trending list, perhaps narrowed to the titles that can be watched as wished. */
export interface FilteredTrending extends TrendingAnswer {
  /** How far the narrowing has come; absent when the list is not narrowed. */
  readonly narrowing?: Pick<FilteredTitles, 'pending' | 'failed' | 'failure'>;
  /** What it is narrowed to. */
  readonly wish?: NamedWish;
}

/** Puts a trending list into the words of the HTTP API. */
export function presentTrending(answer: FilteredTrending, limit: number, demo: boolean): TrendingResponse {
  return {
    ...(demo && { demo }),
    data: {
      media_type: answer.mediaType,
      window: answer.window,
      source: answer.source,
      fetched_at: answer.fetchedAt,
      expires_at: answer.expiresAt,
      stale: answer.stale,
      degraded: answer.degraded || answer.narrowing?.failure !== undefined,
      compared_with: answer.earlier?.day ?? null,
      pending: answer.pending,
      total: answer.entries.length,
      ...(answer.narrowing && presentNarrowing(answer.narrowing)),
      ...presentWanted(answer.wish),
      sources: answer.sources.map(presentReport),
      entries: answer.entries.slice(0, limit).map((entry) => presentEntry(entry, answer.earlier)),
    },
  };
}

function presentEntry(entry: TrendingEntry, earlier: DayRanks | undefined): TrendingEntryBody {
  return {
    tmdb_id: entry.tmdbId,
    media_type: entry.mediaType,
    title: entry.title,
    rank: entry.rank,
    previous_rank: earlier?.ranks[entry.tmdbId] ?? null,
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
