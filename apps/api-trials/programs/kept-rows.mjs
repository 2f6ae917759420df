#!/usr/bin/env node
// Prints what an embedded database keeps of each upstream: for each table how many rows, and a digest of what they say
// beside their times. In a process of its own, since an engine that was closed leaves its memory behind.
import { PGlite } from '@electric-sql/pglite';

const COUNTED = (row, order) =>
  `count(*)::int AS rows, md5(string_agg(${row}, ',' ORDER BY ${order})) AS digest`;

const OFFER = `concat_ws('|', tmdb_id, media_type, region, provider_id, service_name, service_type, quality, deep_link,
  price_amount, price_currency, tv_everywhere, seasons)`;
const PLACE = `concat_ws('|', source, media_type, time_window, tmdb_id, told.value->>'rank')`;
const ARRIVAL = `concat_ws('|', media_type, region, tmdb_id, release_date)`;
const ANSWER = `concat_ws('|', cache_key, data::text)`;

/** No concern of these: a watchlist goes with its account, and a list of one source is made anew of what is kept of it. */
const QUERIES = {
  trending_entries: `SELECT told.value->>'upstream' AS upstream, ${COUNTED(PLACE, PLACE)}
    FROM trending_entries, jsonb_array_elements(evidence) AS told GROUP BY 1`,
  streaming_availability: `SELECT source AS upstream, ${COUNTED(OFFER, OFFER)}
    FROM streaming_availability GROUP BY 1`,
  coming_soon_releases: `SELECT told.value AS upstream, ${COUNTED(ARRIVAL, ARRIVAL)}
    FROM coming_soon_releases, jsonb_array_elements_text(upstreams) AS told GROUP BY 1`,
  streaming_cache: `SELECT split_part(cache_key, ':', 2) AS upstream, ${COUNTED(ANSWER, ANSWER)}
    FROM streaming_cache WHERE cache_key !~ '^(watchlist|trending):' GROUP BY 1`,
};

const database = await PGlite.create({ dataDir: `${process.argv[2]}/database` });
const kept = {};
for (const [table, query] of Object.entries(QUERIES)) {
  const { rows } = await database.query(query);
  kept[table] = Object.fromEntries(rows.map(({ upstream, ...counted }) => [upstream, counted]));
}
await database.close();
console.log(JSON.stringify(kept));
