/** The statements of one import on a server. `count` and `merge` take the moment of verification. */
export interface ServerMergeStatements {
  readonly create: string;
  readonly copy: string;
  readonly removeDuplicates: string;
  readonly lock: string;
  readonly count: string;
  readonly merge: string;
  readonly drop: string;
}

/**
 * The statements that take rows into a temporary table and merge them into the id map.
 * @param staged the name of the temporary table: small letters, digits and `_`
 */
export function serverMergeStatements(staged: string): ServerMergeStatements {
  const distinct = `${staged}_distinct`;
  return {
    create: `CREATE TEMPORARY TABLE ${staged} (
        tmdb_id integer NOT NULL, media_type text NOT NULL, watchmode_id bigint, imdb_id text
      )`,
    copy: `COPY ${staged} (tmdb_id, media_type, watchmode_id, imdb_id) FROM STDIN`,
    // In the order of the map's key, so that the merge goes through its index from one end to the other.
    removeDuplicates: `CREATE TEMPORARY TABLE ${distinct} ON COMMIT DROP AS
      SELECT DISTINCT ON (tmdb_id, media_type) tmdb_id, media_type, watchmode_id::text AS watchmode_id, imdb_id
      FROM ${staged} AS staged
      ORDER BY tmdb_id, media_type, staged.watchmode_id NULLS LAST, staged.imdb_id COLLATE "C" NULLS LAST`,
    lock: `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', current_schema(), 'id-map'), 0))`,
    count: `SELECT
        (SELECT count(*) FROM ${staged})::int - count(*)::int AS duplicates,
        count(*) FILTER (WHERE map.tmdb_id IS NULL)::int AS inserted,
        count(*) FILTER (WHERE map.last_verified <= $1 AND ${DIFFERS})::int AS changed,
        count(*) FILTER (WHERE map.last_verified <= $1 AND NOT ${DIFFERS})::int AS confirmed
      FROM ${distinct} AS staged LEFT JOIN streaming_id_mappings AS map USING (tmdb_id, media_type)`,
    merge: `INSERT INTO streaming_id_mappings AS map (tmdb_id, media_type, watchmode_id, imdb_id, last_verified)
      SELECT tmdb_id, media_type, watchmode_id, imdb_id, $1::timestamptz FROM ${distinct}
      ON CONFLICT (tmdb_id, media_type) DO UPDATE SET
        watchmode_id = coalesce(excluded.watchmode_id, map.watchmode_id),
        imdb_id = coalesce(excluded.imdb_id, map.imdb_id),
        last_verified = excluded.last_verified
      WHERE map.last_verified <= excluded.last_verified`,
    drop: `DROP TABLE IF EXISTS ${staged}`,
  };
}

/** The title gets another id than it has. */
const DIFFERS = `(coalesce(staged.watchmode_id, map.watchmode_id) IS DISTINCT FROM map.watchmode_id
  OR coalesce(staged.imdb_id, map.imdb_id) IS DISTINCT FROM map.imdb_id)`;
