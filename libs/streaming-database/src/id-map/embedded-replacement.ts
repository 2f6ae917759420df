// The statements that build another id map beside the present one and put it in its place.

/** What an earlier import left that failed, or whose process was killed. */
export const DROP = `DROP TABLE IF EXISTS streaming_id_mappings_next`;

/** With every rule, index and column comment of the present map. */
export const CREATE = `CREATE TABLE streaming_id_mappings_next (LIKE streaming_id_mappings INCLUDING ALL)`;

/** By which of two rows that name one title the better one comes first. */
const rank = (row: string): string =>
  `(coalesce(${row}.watchmode_id::bigint, 9223372036854775807), coalesce(${row}.imdb_id, 'unknown') COLLATE "C")`;

/** Takes rows as JSON, and the moment of their verification. */
export const ADD = `
  INSERT INTO streaming_id_mappings_next AS kept (tmdb_id, media_type, watchmode_id, imdb_id, last_verified)
  SELECT DISTINCT ON ("tmdbId", "mediaType") "tmdbId", "mediaType", "watchmodeId"::text, "imdbId", $2::timestamptz
  FROM jsonb_to_recordset($1::jsonb)
    AS given ("tmdbId" integer, "mediaType" text, "watchmodeId" bigint, "imdbId" text)
  ORDER BY "tmdbId", "mediaType", given."watchmodeId" NULLS LAST, given."imdbId" COLLATE "C" NULLS LAST
  ON CONFLICT (tmdb_id, media_type) DO UPDATE
    SET watchmode_id = excluded.watchmode_id, imdb_id = excluded.imdb_id
    WHERE ${rank('excluded')} < ${rank('kept')}`;

/** Nothing else gathers statistics here, and without them the parts and later look-ups of many titles would be slow. */
export const ANALYZE = `ANALYZE streaming_id_mappings_next`;

export const COUNT = `SELECT count(*)::int AS titles FROM streaming_id_mappings_next`;

/** What one {@link CARRY_OVER} went through. */
export interface CarriedOver {
  /** The number of the last title; null when none was left. */
  readonly last: number | null;
  /** Titles that the new map names as well. */
  readonly named: number;
  readonly changed: number;
  readonly confirmed: number;
}

/**
 * Carries the next part of the present map over: titles that the new one does not name or that were verified later, and
 * ids that it does not know. Takes the number of the last title before that part, and the moment of verification.
 */
export const CARRY_OVER = `
  WITH part AS MATERIALIZED (
    SELECT tmdb_id, media_type, watchmode_id, imdb_id, last_verified FROM streaming_id_mappings
    WHERE tmdb_id > $1 ORDER BY tmdb_id FETCH FIRST 5000 ROWS WITH TIES
  ), present AS MATERIALIZED (
    SELECT part.*, next.tmdb_id IS NOT NULL AS named, part.last_verified > $2::timestamptz AS later,
      next.watchmode_id AS next_watchmode_id, next.imdb_id AS next_imdb_id
    FROM part LEFT JOIN streaming_id_mappings_next AS next USING (tmdb_id, media_type)
  ), kept AS (
    INSERT INTO streaming_id_mappings_next (tmdb_id, media_type, watchmode_id, imdb_id, last_verified)
    SELECT tmdb_id, media_type, watchmode_id, imdb_id, last_verified FROM present WHERE later OR NOT named
    ON CONFLICT (tmdb_id, media_type) DO UPDATE SET
      watchmode_id = excluded.watchmode_id, imdb_id = excluded.imdb_id, last_verified = excluded.last_verified
  ), filled AS (
    UPDATE streaming_id_mappings_next AS next SET
      watchmode_id = coalesce(next.watchmode_id, present.watchmode_id),
      imdb_id = coalesce(next.imdb_id, present.imdb_id)
    FROM present
    WHERE next.tmdb_id = present.tmdb_id AND next.media_type = present.media_type AND NOT later
      -- Asked of the few rows of this part: asked of the new map, all its gaps would be gone through for every part.
      AND (next_watchmode_id IS NULL AND present.watchmode_id IS NOT NULL
        OR next_imdb_id IS NULL AND present.imdb_id IS NOT NULL)
  )
  SELECT
    max(tmdb_id) AS last,
    count(*) FILTER (WHERE named)::int AS named,
    count(*) FILTER (WHERE named AND NOT later AND differs)::int AS changed,
    count(*) FILTER (WHERE named AND NOT later AND NOT differs)::int AS confirmed
  FROM present, LATERAL (SELECT
    coalesce(next_watchmode_id, watchmode_id) IS DISTINCT FROM watchmode_id
    OR coalesce(next_imdb_id, imdb_id) IS DISTINCT FROM imdb_id AS differs
  ) AS comparison`;

/** The statements that give the new table the comment and its indexes the names of the present ones; run first. */
export const DESCRIBE_RENAMES = `
  WITH indexes AS (
    SELECT indrelid, relname, regexp_replace(pg_get_indexdef(oid), '^.* USING ', '') AS definition
    FROM pg_index JOIN pg_class ON oid = indexrelid
  )
  SELECT format('ALTER INDEX %I RENAME TO %I', next.relname, present.relname) AS statement
  FROM indexes AS present JOIN indexes AS next USING (definition)
  WHERE present.indrelid = 'streaming_id_mappings'::regclass AND next.indrelid = 'streaming_id_mappings_next'::regclass
  UNION ALL
  SELECT format('COMMENT ON TABLE streaming_id_mappings IS %L', obj_description('streaming_id_mappings'::regclass))`;

export const REPLACE = [
  `DROP TABLE streaming_id_mappings`,
  `ALTER TABLE streaming_id_mappings_next RENAME TO streaming_id_mappings`,
];
