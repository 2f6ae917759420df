import { oncePerSeason, type ComingSoonAnswer } from '@radarr/streaming-aggregation';
import type { CalendarDate, Release, ReleaseProvider } from '@radarr/streaming-core';
import type { NamedWish } from '../offers/offer-wishes.js';
import { presentWanted } from '../offers/wanted-services.presenter.js';
import { presentIdentity } from '../providers/service-identity.presenter.js';
import { presentReport } from '../sources/source-report.presenter.js';
import type { ArrivingServiceBody, ComingSoonResponse, ReleaseBody } from './coming-soon.response.js';

/** What part of a list is shown. */
export interface ShownReleases {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly limit: number;
  /** The days that match; all when nothing in particular is wanted. */
  readonly releases: readonly Release[];
  /** What is wanted; absent when nothing in particular is. */
  readonly wish?: NamedWish;
}

/** Puts a list of arrivals into the words of the HTTP API: each film and each season once, whatever days it has. */
export function presentComingSoon(
  answer: ComingSoonAnswer,
  { from, to, limit, releases, wish }: ShownReleases,
  demo: boolean,
): ComingSoonResponse {
  const listed = oncePerSeason(releases);
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
      total: listed.length,
      ...presentWanted(wish),
      sources: answer.sources.map(presentReport),
      releases: listed.slice(0, limit).map(presentRelease),
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
    services: release.providers.map(presentService),
    poster_path: release.posterPath ?? null,
    season_number: release.season ?? null,
    episode_number: release.episode ?? null,
    is_original: release.original ?? false,
    regional: release.regional,
    back_catalogue: release.backCatalogue,
    sources: release.upstreams,
  };
}

function presentService(provider: ReleaseProvider): ArrivingServiceBody {
  return {
    ...presentIdentity(provider),
    release_date: provider.date,
    regional: provider.regional,
    sources: provider.upstreams,
  };
}
