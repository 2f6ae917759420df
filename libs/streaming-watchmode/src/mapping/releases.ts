import type { ForeignIds, ProviderRef, ReleaseRow } from '@radarr/streaming-core';
import type { WatchmodeRelease } from '../wire/releases.js';
import { toMediaType } from './media-type.js';

/**
 * The arrivals in Watchmode's releases. Left out are rows without a name or a day, and titles that neither TMDB nor IMDb
 * knows. Posters are left out too: Watchmode's must not be linked to.
 */
export function toReleases(rows: readonly WatchmodeRelease[]): readonly ReleaseRow[] {
  return rows.flatMap((row) => toRelease(row) ?? []);
}

function toRelease(row: WatchmodeRelease): ReleaseRow | undefined {
  const { title, source_release_date: date, season_number: season } = row;
  const mediaType = toMediaType(row);
  const ids = foreignIds(row);
  const provider = toProvider(row);
  if (title === undefined || date === undefined || mediaType === undefined || ids === undefined)
    return undefined;
  return {
    mediaType,
    ids,
    facts: { title },
    date,
    ...(provider && { provider }),
    ...(mediaType === 'tv' && season !== undefined && { season }),
    ...(row.is_original && { original: true }),
  };
}

function foreignIds({ tmdb_id: tmdbId, imdb_id: imdbId }: WatchmodeRelease): ForeignIds | undefined {
  if (tmdbId === undefined && imdbId === undefined) return undefined;
  return { ...(tmdbId !== undefined && { tmdbId }), ...(imdbId !== undefined && { imdbId }) };
}

function toProvider({ source_id: id, source_name: name }: WatchmodeRelease): ProviderRef | undefined {
  return name === undefined ? undefined : { name, ...(id !== undefined && { id: String(id) }) };
}
