import {
  AGGREGATED,
  systemClock,
  type Clock,
  type ComingSoonListKey,
  type ComingSoonSnapshot,
  type ComingSoonStore,
} from '@radarr/streaming-core';
import { LessThan, type DataSource } from 'typeorm';
import { ComingSoonReleaseEntity } from '../entities/coming-soon-release.entity.js';
import { onStore } from '../store-failure.js';
import { toRecords, toSnapshot } from './coming-soon-rows.js';
import { storableJson } from './storable-json.js';

/** The last fused snapshot of each list of arrivals, in the table `coming_soon_releases`. */
export class ComingSoonRepository implements ComingSoonStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Replaces a list as a whole, unless the kept snapshot is newer. A snapshot without releases is not kept: it would
   * only take the last good list away. A title is in it once a day.
   * @throws {StoreError} `STORE_ERROR`; the old list stays then
   */
  async replace(list: ComingSoonListKey, snapshot: ComingSoonSnapshot): Promise<void> {
    const { releases, fetchedAt, expiresAt } = snapshot;
    if (releases.length === 0) return;
    const key = [AGGREGATED, list.mediaType, list.region];
    const records = storableJson(toRecords(releases));
    await onStore('replace a list of arrivals', () =>
      this.dataSource.transaction(async (manager) => {
        await manager.query(LOCK_LIST, key);
        await manager.query(DELETE_OLDER, [...key, fetchedAt]);
        await manager.query(INSERT_UNLESS_NEWER, [...key, fetchedAt, expiresAt, records]);
      }),
    );
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async read({ mediaType, region }: ComingSoonListKey): Promise<ComingSoonSnapshot | undefined> {
    // One statement sees one moment: never a part of the old list and a part of the new one.
    const rows = await onStore('read a list of arrivals', () =>
      this.dataSource
        .getRepository(ComingSoonReleaseEntity)
        .find({ where: { source: AGGREGATED, mediaType, region }, order: { place: 'ASC' } }),
    );
    return toSnapshot(rows);
  }

  /**
   * Removes the lists that stopped being fresh so long ago: nobody asks for them any more.
   * @returns how many releases were removed
   * @throws {StoreError} `STORE_ERROR`
   */
  async removeExpired(olderThanMs: number): Promise<number> {
    const expiresAt = LessThan(new Date(this.clock() - olderThanMs));
    const { affected } = await onStore('remove old lists of arrivals', () =>
      this.dataSource.getRepository(ComingSoonReleaseEntity).delete({ expiresAt }),
    );
    return affected ?? 0;
  }
}

/** One writer of a list at a time, until the end of its transaction; writers of other lists do not wait. */
const LOCK_LIST = `
  SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', current_schema(), 'coming-soon', $1::text, $2::text, $3::text), 0))`;

const DELETE_OLDER = `
  DELETE FROM coming_soon_releases
  WHERE source = $1 AND media_type = $2 AND region = $3 AND fetched_at <= $4`;

/** Whatever the deletion left is newer, and stays. */
const INSERT_UNLESS_NEWER = `
  INSERT INTO coming_soon_releases (
    source, media_type, region, fetched_at, expires_at, place, tmdb_id, title, release_date, streaming_services,
    upstreams, regional, back_catalogue, season, episode, original, poster_path
  )
  SELECT
    $1, $2, $3, $4, $5, place, tmdb_id, title, release_date, streaming_services,
    upstreams, regional, back_catalogue, season, episode, original, poster_path
  FROM jsonb_to_recordset($6::jsonb) AS release (
    place integer, tmdb_id integer, title text, release_date date, streaming_services jsonb,
    upstreams jsonb, regional boolean, back_catalogue boolean, season integer, episode integer, original boolean,
    poster_path text
  )
  WHERE NOT EXISTS (
    SELECT FROM coming_soon_releases WHERE source = $1 AND media_type = $2 AND region = $3
  )`;
