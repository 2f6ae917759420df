import type { ComingSoonSnapshot, Release } from '@radarr/streaming-core';
import type { ComingSoonReleaseEntity } from '../entities/coming-soon-release.entity.js';

/** The releases of a snapshot as the records of one bulk insert, by the names of the columns. */
export function toRecords(releases: readonly Release[]): Record<string, unknown>[] {
  return releases.map((release, index) => ({
    place: index + 1,
    tmdb_id: release.tmdbId,
    title: release.title,
    release_date: release.date,
    streaming_services: release.providers,
    upstreams: release.upstreams,
    regional: release.regional,
    back_catalogue: release.backCatalogue,
    season: release.season,
    episode: release.episode,
    original: release.original ?? false,
    poster_path: release.posterPath,
  }));
}

/** The snapshot that the rows of a list make, in the order of their places; undefined when there are none. */
export function toSnapshot(rows: readonly ComingSoonReleaseEntity[]): ComingSoonSnapshot | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    releases: rows.map(toRelease),
    fetchedAt: first.fetchedAt.toISOString(),
    expiresAt: first.expiresAt.toISOString(),
  };
}

function toRelease(row: ComingSoonReleaseEntity): Release {
  return {
    mediaType: row.mediaType,
    tmdbId: row.tmdbId,
    title: row.title,
    date: row.releaseDate,
    providers: row.streamingServices,
    upstreams: row.upstreams,
    regional: row.regional,
    backCatalogue: row.backCatalogue,
    ...(row.season !== null && { season: row.season }),
    ...(row.episode !== null && { episode: row.episode }),
    ...(row.original && { original: true as const }),
    ...(row.posterPath !== null && { posterPath: row.posterPath }),
  };
}
