import type { ComingSoonAnswer } from '@radarr/streaming-aggregation';
import type { CalendarDate, Release } from '@radarr/streaming-core';
import { presentReport } from '../sources/source-report.presenter.js';
import type { ComingSoonResponse, ReleaseBody } from './coming-soon.response.js';

/** What part of a list is shown. */
export interface ShownReleases {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly limit: number;
  /** Those that match; all when nothing in particular is wanted. */
  readonly releases: readonly Release[];
}

/** Puts a list of arrivals into the words of the HTTP API. */
export function presentComingSoon(
  answer: ComingSoonAnswer,
  { from, to, limit, releases }: ShownReleases,
  demo: boolean,
): ComingSoonResponse {
  return {
    ...(demo && { demo }),
    data: {
      media_type: answer.mediaType,
      region: answer.region,
      from,
      to,
      fetched_at: answer.fetchedAt,
      expires_at: answer.expiresAt,
      stale: answer.stale,
      degraded: answer.degraded,
      pending: answer.pending,
      total: releases.length,
      sources: answer.sources.map(presentReport),
      releases: releases.slice(0, limit).map(presentRelease),
    },
  };
}

function presentRelease(release: Release): ReleaseBody {
  return {
    tmdb_id: release.tmdbId,
    media_type: release.mediaType,
    title: release.title,
    release_date: release.date,
    streaming_services: release.providers.map(({ name }) => name),
    service_ids: release.providers.map(({ id }) => id),
    poster_path: release.posterPath ?? null,
    season_number: release.season ?? null,
    episode_number: release.episode ?? null,
    is_original: release.original ?? false,
    regional: release.regional,
    back_catalogue: release.backCatalogue,
    sources: release.upstreams,
  };
}
