import type { MediaType, NamedTitle, TitleKey, TitleNames } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';

interface NameRow {
  readonly tmdb_id: number;
  readonly media_type: MediaType;
  readonly title: string;
  readonly year: number | null;
}

/** What titles are called, by the tables `trending_entries` and `coming_soon_releases`. */
export class TitleNamesRepository implements TitleNames {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async of(titles: readonly TitleKey[]): Promise<readonly NamedTitle[]> {
    if (titles.length === 0) return [];
    const keys = [titles.map(({ tmdbId }) => tmdbId), titles.map(({ mediaType }) => mediaType)];
    const rows = await onStore('read the names of titles', () =>
      this.dataSource.query<NameRow[]>(NAMES, keys),
    );
    return rows.map(({ tmdb_id: tmdbId, media_type: mediaType, title, year }) => ({
      tmdbId,
      mediaType,
      title,
      ...(year !== null && { year }),
    }));
  }
}

/**
 * $1 numbers and $2 kinds of the titles. Each is found by the index of either table that begins with these two. The day
 * of an arrival is not that of a first release, so only trending lists tell the year.
 */
const NAMES = `
  SELECT tmdb_id, media_type, title, year
  FROM (SELECT DISTINCT * FROM unnest($1::integer[], $2::text[]) AS key (tmdb_id, media_type)) AS key
  CROSS JOIN LATERAL (
    (
      SELECT title, extract(year FROM release_date)::integer AS year, 1 AS preference
      FROM trending_entries AS entry
      WHERE entry.tmdb_id = key.tmdb_id AND entry.media_type = key.media_type
      ORDER BY release_date IS NULL, fetched_at DESC
      LIMIT 1
    )
    UNION ALL
    (
      SELECT title, NULL, 2
      FROM coming_soon_releases AS release
      WHERE release.tmdb_id = key.tmdb_id AND release.media_type = key.media_type
      ORDER BY fetched_at DESC
      LIMIT 1
    )
    ORDER BY preference
    LIMIT 1
  ) AS named`;
