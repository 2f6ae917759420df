import type { IdMapping, IdMappingStore, ImportResult } from '@radarr/streaming-core';
import type { Database } from '../database.js';

export const NOON = '2026-05-01T12:00:00.000Z';
export const ONE = '2026-05-01T13:00:00.000Z';

export const MATRIX: IdMapping = {
  mediaType: 'movie',
  tmdbId: 603,
  watchmodeId: '1295258',
  imdbId: 'tt0133093',
};

/** A source of one batch for each argument. */
export async function* batches(...rows: (readonly IdMapping[])[]): AsyncGenerator<readonly IdMapping[]> {
  for (const batch of rows) {
    await new Promise(setImmediate);
    yield batch;
  }
}

/** Imports rows in one batch. */
export function importRows(
  store: IdMappingStore,
  rows: readonly IdMapping[],
  verifiedAt = NOON,
): Promise<ImportResult> {
  return store.importAll(batches(rows), { verifiedAt });
}

/** That many films with all ids, from TMDB number 1. */
export function films(count: number, imdb = 0): IdMapping[] {
  return Array.from({ length: count }, (_, index) => ({
    mediaType: 'movie',
    tmdbId: index + 1,
    watchmodeId: String(1_000_000 + index),
    imdbId: `tt${imdb + index}`,
  }));
}

/** All rows of the map with the time of their verification, by key. */
export async function wholeMap({ dataSource }: Database): Promise<unknown[]> {
  const rows = await dataSource.query<{ at: Date }[]>(
    `SELECT tmdb_id AS "tmdbId", media_type AS "mediaType", watchmode_id AS "watchmodeId", imdb_id AS "imdbId",
      last_verified AS at
    FROM streaming_id_mappings ORDER BY tmdb_id, media_type`,
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** Every table of which an import might have left something, in whatever schema. */
export async function leftovers({ dataSource }: Pick<Database, 'dataSource'>): Promise<unknown[]> {
  return dataSource.query(
    `SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND (relname LIKE 'id\\_map%' OR relname LIKE 'streaming\\_id\\_mappings\\_%')
      AND (nspname = current_schema() OR nspname LIKE 'pg\\_temp\\_%')`,
  );
}
