import type { DataSource } from 'typeorm';

/** Inserts a row that names every column without a null; what it names beyond that is left out. */
export async function insertInto(dataSource: DataSource, table: string, row: object): Promise<unknown> {
  return dataSource.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb || jsonb_build_object('id', gen_random_uuid()))`,
    [JSON.stringify(row)],
  );
}

const TIMES = { fetched_at: '2026-01-01T00:00:00Z', expires_at: '2026-01-02T00:00:00Z' };
const TITLE = { tmdb_id: 603, media_type: 'movie', title: 'The Matrix', ...TIMES };
export const TRENDING = { ...TITLE, source: 'tmdb', time_window: 'day', rank: 1, score: 99.5, evidence: [] };
export const RANK = { ...TITLE, source: 'tmdb', time_window: 'day', day: '2026-01-01', rank: 1 };
export const OFFER_OF_BEFORE = {
  ...TITLE,
  region: 'US',
  source: 'watchmode',
  service_name: 'Netflix',
  service_type: 'rent',
  quality: 'HD',
  deep_link: 'https://example.com/603',
  price_amount: 3.99,
  price_currency: 'USD',
};
export const OFFER = { ...OFFER_OF_BEFORE, provider_id: '', tv_everywhere: false };
export const LOOKUP = { ...TITLE, source: 'tmdb', known: true, regions: ['US'], dropped_links: 0 };
export const REQUEST = { ...TITLE, requested_at: TIMES.fetched_at };
export const RELEASE_OF_BEFORE = {
  ...TITLE,
  region: 'US',
  source: 'watchmode',
  release_date: '2026-05-01',
  streaming_services: [{ name: 'Netflix' }],
};
export const RELEASE = {
  ...RELEASE_OF_BEFORE,
  place: 1,
  upstreams: [],
  regional: true,
  back_catalogue: false,
  original: false,
};
export const ACCOUNT = { upstream: 'watchmode', quota: 1000, used: 12 };
export const DAY = { upstream: 'watchmode', day: '2026-05-01', spent: 33, people_spent: 8 };
export const RESERVATION = {
  upstream: 'watchmode',
  day: '2026-05-01',
  purpose: 'people',
  cost: 2,
  reserved_at: TIMES.fetched_at,
  ends_at: TIMES.expires_at,
};
export const DATASET = { name: 'watchmode-title-id-map', row_count: 2, imported_at: TIMES.fetched_at };
export const OAUTH_TOKEN = {
  service: 'trakt',
  version: '6f1c2f0e-7f43-4c52-9d5c-0d3c8f1c7a11',
  status: 'connected',
  attempt: 'pending',
  details: {},
  updated_at: TIMES.fetched_at,
};
export const OAUTH_TOKEN_OF_BEFORE = { ...OAUTH_TOKEN, access_token: 'plain' };
export const MAPPING = {
  tmdb_id: 603,
  media_type: 'movie',
  imdb_id: 'tt0133093',
  last_verified: '2026-01-01T00:00:00Z',
};
