import type { CalendarDate, TrendingListKey, TrendingSnapshot, TrendingStore } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { TrendingEntryEntity } from '../entities/trending-entry.entity.js';
import { onStore } from '../store-failure.js';
import { NOTE_RANKS } from './rank-history-statements.js';
import { storableJson } from './storable-json.js';
import { listColumns, toRecords, toSnapshot } from './trending-rows.js';

/** The last snapshot of each trending list, in the table `trending_entries`, and its places of the day in `trending_ranks`. */
export class TrendingRepository implements TrendingStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Replaces a list as a whole, unless the kept snapshot is newer. A snapshot without entries is not kept: it would
   * only take the last good list away. Its places are noted as those of the day, in the same transaction.
   * @param day the day (UTC) of which it is the last list so far @default that of `fetchedAt`
   * @throws {StoreError} `STORE_ERROR`
   */
  async replace(
    list: TrendingListKey,
    { entries, fetchedAt, expiresAt }: TrendingSnapshot,
    day: CalendarDate = fetchedAt.slice(0, 10),
  ): Promise<void> {
    if (entries.length === 0) return;
    const key = listColumns(list);
    await onStore('replace a trending list', () =>
      this.dataSource.transaction(async (manager) => {
        await manager.query(LOCK_LIST, key);
        await manager.query(DELETE_OLDER, [...key, fetchedAt]);
        await manager.query(INSERT_UNLESS_NEWER, [
          ...key,
          fetchedAt,
          expiresAt,
          storableJson(toRecords(entries)),
        ]);
        await manager.query(NOTE_RANKS, [...key, fetchedAt, day]);
      }),
    );
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async read({ source, mediaType, window }: TrendingListKey): Promise<TrendingSnapshot | undefined> {
    // One statement sees one moment: never a part of the old list and a part of the new one.
    const rows = await onStore('read a trending list', () =>
      this.dataSource
        .getRepository(TrendingEntryEntity)
        .find({ where: { source, mediaType, window }, order: { rank: 'ASC' } }),
    );
    return toSnapshot(rows);
  }
}

/** One writer of a list at a time, until the end of its transaction; writers of other lists do not wait. */
const LOCK_LIST = `
  SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', current_schema(), 'trending', $1::text, $2::text, $3::text), 0))`;

const DELETE_OLDER = `
  DELETE FROM trending_entries
  WHERE source = $1 AND media_type = $2 AND time_window = $3 AND fetched_at <= $4`;

/** Whatever the deletion left is newer, and stays. */
const INSERT_UNLESS_NEWER = `
  INSERT INTO trending_entries (
    source, media_type, time_window, fetched_at, expires_at, rank, tmdb_id, title, score, watchers, release_date,
    poster_path, backdrop_path, overview, vote_average, vote_count, popularity, evidence
  )
  SELECT
    $1, $2, $3, $4, $5, rank, tmdb_id, title, score, watchers, release_date,
    poster_path, backdrop_path, overview, vote_average, vote_count, popularity, evidence
  FROM jsonb_to_recordset($6::jsonb) AS entry (
    rank integer, tmdb_id integer, title text, score numeric, watchers integer, release_date date,
    poster_path text, backdrop_path text, overview text, vote_average double precision, vote_count integer,
    popularity double precision, evidence jsonb
  )
  WHERE NOT EXISTS (
    SELECT FROM trending_entries WHERE source = $1 AND media_type = $2 AND time_window = $3
  )`;
