import { describe, expect, it } from '@jest/globals';
import type { Database } from './database.js';
import {
  insertInto,
  ACCOUNT,
  DATASET,
  DAY,
  LOOKUP,
  MAPPING,
  OAUTH_TOKEN,
  OFFER,
  RANK,
  RELEASE,
  REQUEST,
  RESERVATION,
  TRENDING,
} from './schema-rows.suite.js';

/** Each rule of the tables: a sound row, one of its columns, and a value that the rule does not allow there. */
const RULES: readonly (readonly [table: string, row: object, column: string, wrong: unknown])[] = [
  ['trending_entries', TRENDING, 'media_type', 'film'],
  ['trending_entries', TRENDING, 'time_window', 'month'],
  ['trending_entries', TRENDING, 'rank', 0],
  ['trending_entries', TRENDING, 'tmdb_id', 0],
  ['trending_entries', TRENDING, 'score', 100.01],
  ['trending_entries', TRENDING, 'score', -0.01],
  ['trending_ranks', RANK, 'media_type', 'film'],
  ['trending_ranks', RANK, 'time_window', 'month'],
  ['trending_ranks', RANK, 'tmdb_id', 0],
  ['trending_ranks', RANK, 'rank', 0],
  ['streaming_availability', OFFER, 'media_type', 'film'],
  ['streaming_availability', OFFER, 'region', 'usa'],
  ['streaming_availability', OFFER, 'service_type', 'stolen'],
  ['streaming_availability', OFFER, 'quality', '8K'],
  ['streaming_availability', OFFER, 'deep_link', 'javascript:alert(1)'],
  ['streaming_availability', OFFER, 'price_amount', -1],
  ['streaming_availability', OFFER, 'price_currency', 'dollars'],
  ['streaming_availability', OFFER, 'seasons', -1],
  ['streaming_availability_lookups', LOOKUP, 'tmdb_id', 0],
  ['streaming_availability_lookups', LOOKUP, 'media_type', 'film'],
  ['streaming_availability_lookups', LOOKUP, 'regions', 'US'],
  ['streaming_availability_lookups', LOOKUP, 'dropped_links', -1],
  ['streaming_title_requests', REQUEST, 'tmdb_id', 0],
  ['streaming_title_requests', REQUEST, 'media_type', 'film'],
  ['coming_soon_releases', RELEASE, 'media_type', 'film'],
  ['coming_soon_releases', RELEASE, 'region', 'us'],
  ['coming_soon_releases', RELEASE, 'streaming_services', {}],
  ['coming_soon_releases', RELEASE, 'place', 0],
  ['coming_soon_releases', RELEASE, 'upstreams', 'tmdb'],
  ['coming_soon_releases', RELEASE, 'season', -1],
  ['coming_soon_releases', RELEASE, 'episode', -1],
  ['streaming_id_mappings', MAPPING, 'media_type', 'film'],
  ['streaming_id_mappings', MAPPING, 'imdb_id', '0133093'],
  ['oauth_tokens', OAUTH_TOKEN, 'status', 'connecting'],
  ['oauth_tokens', OAUTH_TOKEN, 'attempt', 'granted'],
  ['oauth_tokens', OAUTH_TOKEN, 'details', []],
  ['streaming_credit_accounts', ACCOUNT, 'quota', -1],
  ['streaming_credit_accounts', ACCOUNT, 'used', -1],
  ['streaming_credit_days', DAY, 'spent', 7],
  ['streaming_credit_days', DAY, 'people_spent', -1],
  ['streaming_credit_reservations', RESERVATION, 'purpose', 'idle'],
  ['streaming_credit_reservations', RESERVATION, 'cost', 0],
  ['streaming_datasets', DATASET, 'row_count', -1],
  ['streaming_job_runs', { name: 'expiry', outcome: 'done' }, 'outcome', 'lost'],
];

/** What the tables refuse. */
export function describeRules(database: () => Database): void {
  const insert = (table: string, row: object): Promise<unknown> =>
    insertInto(database().dataSource, table, row);

  describe.each(RULES)('%s', (table, row, column, wrong) => {
    it(`takes a sound row, but not one whose ${column} is ${JSON.stringify(wrong)}`, async () => {
      await database().dataSource.query(`TRUNCATE ${table}`);
      await expect(insert(table, { ...row, [column]: wrong })).rejects.toMatchObject({
        driverError: { code: '23514', constraint: `ck_${table}_${column}` },
      });
      await expect(insert(table, row)).resolves.toBeDefined();
    });
  });

  it('keeps a film and a show of one number apart', async () => {
    await database().dataSource.query('TRUNCATE streaming_id_mappings');
    await insert('streaming_id_mappings', { ...MAPPING, media_type: 'movie' });
    await insert('streaming_id_mappings', { ...MAPPING, media_type: 'tv' });
    await expect(insert('streaming_id_mappings', MAPPING)).rejects.toThrow(/pk_streaming_id_mappings/);
  });

  it('keeps an offer of unknown quality once', async () => {
    await database().dataSource.query('TRUNCATE streaming_availability');
    const offer = { ...OFFER, quality: null };
    await insert('streaming_availability', offer);
    await insert('streaming_availability', { ...offer, quality: '4K' });
    await insert('streaming_availability', { ...offer, tv_everywhere: true });
    await insert('streaming_availability', { ...offer, provider_id: '8' });
    await expect(insert('streaming_availability', offer)).rejects.toThrow(/uq_streaming_availability_offer/);
  });
}
