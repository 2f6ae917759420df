/** What tells two offers of one title and upstream apart, as in the unique index of the table. */
const OFFER_KEY = 'region, provider_id, service_name, service_type, tv_everywhere, quality';

/** What else an offer says. */
const OFFER_FACTS = ['deep_link', 'price_amount', 'price_currency', 'leaving_date', 'seasons'];

/** $1 title's number, $2 kind, $3 upstream, $4 fetched, $5 expires, … A row comes back unless the kept one is newer. */
export const UPSERT_LOOKUP = `
  INSERT INTO streaming_availability_lookups AS kept
    (tmdb_id, media_type, source, fetched_at, expires_at, known, regions, dropped_links, empty_since)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)
  ON CONFLICT (tmdb_id, media_type, source) DO UPDATE
    SET fetched_at = excluded.fetched_at,
        expires_at = excluded.expires_at,
        known = excluded.known,
        regions = excluded.regions,
        dropped_links = excluded.dropped_links,
        empty_since = excluded.empty_since
    WHERE kept.fetched_at <= excluded.fetched_at
  RETURNING kept.tmdb_id`;

/** Updates what is there already instead of replacing it: no index changes then, which is most of the work. */
export const UPSERT_OFFERS = `
  INSERT INTO streaming_availability
    (tmdb_id, media_type, source, fetched_at, expires_at, ${OFFER_KEY}, ${OFFER_FACTS.join(', ')})
  SELECT DISTINCT ON (${OFFER_KEY})
    $1::integer, $2::text, $3::text, $4::timestamptz, $5::timestamptz, ${OFFER_KEY}, ${OFFER_FACTS.join(', ')}
  FROM jsonb_to_recordset($6::jsonb) AS offer (
    place integer, region text, provider_id text, service_name text, service_type text, tv_everywhere boolean,
    quality text, deep_link text, price_amount numeric, price_currency text, leaving_date date, seasons integer
  )
  ORDER BY ${OFFER_KEY}, place
  ON CONFLICT (tmdb_id, media_type, source, ${OFFER_KEY}) DO UPDATE
    SET fetched_at = excluded.fetched_at, expires_at = excluded.expires_at,
        ${OFFER_FACTS.map((fact) => `${fact} = excluded.${fact}`).join(', ')}`;

/** What this transaction has not written is not told any more. A comparison of keys takes long until it is analysed. */
export const DELETE_UNTOLD_OFFERS = `
  DELETE FROM streaming_availability
  WHERE tmdb_id = $1 AND media_type = $2 AND source = $3 AND xmin <> pg_current_xact_id()::xid`;

const PROVIDER = `json_build_object('id', nullif(provider_id, ''), 'name', service_name)`;

/** One statement sees one moment: never a part of the old answer and a part of the new one. */
export const READ_ANSWER = `
  SELECT source, known, regions, dropped_links, fetched_at, expires_at, empty_since, offers
  FROM streaming_availability_lookups AS lookup
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
      'region', region,
      'provider', ${PROVIDER},
      'type', service_type,
      'tvEverywhere', nullif(tv_everywhere, false),
      'quality', quality,
      'link', deep_link,
      'price', price_amount,
      'currency', price_currency,
      'leavingDate', leaving_date,
      'seasons', seasons
    )) ORDER BY ${OFFER_KEY}), '[]') AS offers
    FROM streaming_availability AS offer
    WHERE offer.tmdb_id = $1 AND offer.media_type = $2 AND offer.source = $3
  ) AS told
  WHERE lookup.tmdb_id = $1 AND lookup.media_type = $2 AND lookup.source = $3`;

/** $1 numbers and $2 kinds of the titles, $3 region. */
export const KNOWN_TITLES = `
  SELECT tmdb_id, media_type, asked, offers
  FROM (SELECT DISTINCT * FROM unnest($1::integer[], $2::text[]) AS key (tmdb_id, media_type)) AS key
  JOIN LATERAL (
    SELECT json_agg(
      json_build_object('upstream', source, 'fetchedAt', fetched_at, 'expiresAt', expires_at) ORDER BY source
    ) AS asked
    FROM streaming_availability_lookups AS lookup
    WHERE lookup.tmdb_id = key.tmdb_id AND lookup.media_type = key.media_type
      AND (regions IS NULL OR regions ? $3)
  ) AS answers ON asked IS NOT NULL
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
      'upstream', source,
      'provider', ${PROVIDER},
      'type', service_type,
      'tvEverywhere', nullif(tv_everywhere, false)
    ))), '[]') AS offers
    FROM (
      SELECT DISTINCT source, provider_id, service_name, service_type, tv_everywhere
      FROM streaming_availability AS offer
      WHERE offer.tmdb_id = key.tmdb_id AND offer.media_type = key.media_type AND region = $3
      ORDER BY source, provider_id, service_name, service_type, tv_everywhere
    ) AS offer
  ) AS told`;

export const OFFER_TYPES_SEEN = `
  SELECT json_strip_nulls(json_build_object(
    'upstream', source, 'provider', ${PROVIDER}, 'type', service_type
  )) AS offer
  FROM (
    SELECT DISTINCT source, provider_id, service_name, service_type
    FROM streaming_availability WHERE region = $1
    ORDER BY source, provider_id, service_name, service_type
  ) AS seen`;

export const NOTE_REQUEST = `
  INSERT INTO streaming_title_requests AS kept (tmdb_id, media_type, requested_at) VALUES ($1, $2, $3)
  ON CONFLICT (tmdb_id, media_type) DO UPDATE SET requested_at = excluded.requested_at
    WHERE kept.requested_at < excluded.requested_at - interval '1 minute'`;

/** $1 upstream, $2 now, $3 today, $4 the oldest request that counts, $5 limit. */
export const CANDIDATES = `
  SELECT tmdb_id, media_type, trending_rank, coming_on::text, requested_at, fetched_at
  FROM (
    SELECT title.*, fetched_at,
      row_number() OVER (ORDER BY trending_rank) AS by_rank,
      row_number() OVER (ORDER BY requested_at DESC NULLS LAST) AS by_request,
      row_number() OVER (ORDER BY coming_on) AS by_arrival
    FROM (
      SELECT tmdb_id, media_type, min(rank) AS trending_rank, min(day) AS coming_on, max(asked_at) AS requested_at
      FROM (
        SELECT tmdb_id, media_type, rank, NULL::date AS day, NULL::timestamptz AS asked_at
          FROM trending_entries WHERE source = 'aggregated'
        UNION ALL
        SELECT tmdb_id, media_type, NULL, release_date, NULL
          FROM coming_soon_releases WHERE source = 'aggregated' AND release_date >= $3
        UNION ALL
        SELECT tmdb_id, media_type, NULL, NULL, requested_at
          FROM streaming_title_requests WHERE requested_at >= $4
      ) AS reason
      GROUP BY tmdb_id, media_type
    ) AS title
    LEFT JOIN (
      SELECT tmdb_id, media_type, fetched_at, expires_at FROM streaming_availability_lookups WHERE source = $1
    ) AS lookup USING (tmdb_id, media_type)
    WHERE expires_at IS NULL OR expires_at <= $2
  ) AS candidate
  ORDER BY least(by_rank, by_request, by_arrival), trending_rank
  LIMIT $5`;

/** Answers that are renewed right now are left alone. */
export const REMOVE_OLD_ANSWERS = `
  WITH old AS (
    SELECT tmdb_id, media_type, source FROM streaming_availability_lookups
    WHERE source = $1 AND fetched_at < $2 LIMIT $3 FOR UPDATE SKIP LOCKED
  ), offers AS (
    DELETE FROM streaming_availability AS offer USING old
    WHERE offer.tmdb_id = old.tmdb_id AND offer.media_type = old.media_type AND offer.source = old.source
  )
  DELETE FROM streaming_availability_lookups AS lookup USING old
  WHERE lookup.tmdb_id = old.tmdb_id AND lookup.media_type = old.media_type AND lookup.source = old.source`;

export const REMOVE_OLD_REQUESTS = `DELETE FROM streaming_title_requests WHERE requested_at < $1`;
