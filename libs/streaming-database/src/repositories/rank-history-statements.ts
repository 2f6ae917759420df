/**
 * Notes the places in the kept list ($1 to $3) as those of a day ($5): of this day it is the last list so far. Nothing
 * happens unless the kept list is the one that was fetched at $4. What is noted already is not written anew, so that a
 * list that is published again and again makes no dead rows.
 */
export const NOTE_RANKS = `
  WITH kept AS (
    SELECT tmdb_id, rank FROM trending_entries
    WHERE source = $1 AND media_type = $2 AND time_window = $3 AND fetched_at = $4
  ), gone AS (
    DELETE FROM trending_ranks AS noted
    WHERE source = $1 AND media_type = $2 AND time_window = $3 AND day = $5
      AND EXISTS (SELECT FROM kept)
      AND NOT EXISTS (SELECT FROM kept WHERE kept.tmdb_id = noted.tmdb_id)
  )
  INSERT INTO trending_ranks AS noted (source, media_type, time_window, day, tmdb_id, rank)
  SELECT $1, $2, $3, $5, tmdb_id, rank FROM kept
  ON CONFLICT ON CONSTRAINT pk_trending_ranks DO UPDATE SET rank = EXCLUDED.rank
  WHERE noted.rank <> EXCLUDED.rank`;

/** A list ($1 to $3) on its latest day before another ($4), at most so many days ($5) before it. */
export const RANKS_BEFORE = `
  SELECT to_char(day, 'YYYY-MM-DD') AS day, jsonb_object_agg(tmdb_id, rank) AS ranks FROM trending_ranks
  WHERE source = $1 AND media_type = $2 AND time_window = $3 AND day = (
    SELECT max(day) FROM trending_ranks
    WHERE source = $1 AND media_type = $2 AND time_window = $3 AND day < $4::date AND day >= $4::date - $5::integer
  )
  GROUP BY day`;

/** The days of a title ($4) in a list ($1 to $3), and the first day of the list. */
export const RANKS_OF_TITLE = `
  SELECT
    (
      SELECT to_char(min(day), 'YYYY-MM-DD') FROM trending_ranks
      WHERE source = $1 AND media_type = $2 AND time_window = $3
    ) AS since,
    (
      SELECT coalesce(
        jsonb_agg(jsonb_build_object('day', to_char(day, 'YYYY-MM-DD'), 'rank', rank) ORDER BY day), '[]'
      ) FROM trending_ranks
      WHERE source = $1 AND media_type = $2 AND time_window = $3 AND tmdb_id = $4
    ) AS days`;
