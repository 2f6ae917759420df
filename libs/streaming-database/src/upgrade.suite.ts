import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Database } from './database.js';
import { MIGRATIONS } from './inspection/migration-report.js';
import {
  ACCOUNT,
  DATASET,
  DAY,
  insertInto,
  LOOKUP,
  MAPPING,
  OAUTH_TOKEN,
  OAUTH_TOKEN_OF_BEFORE,
  OFFER,
  OFFER_OF_BEFORE,
  RANK,
  RELEASE,
  RELEASE_OF_BEFORE,
  REQUEST,
  RESERVATION,
  TRENDING,
} from './schema-rows.suite.js';
import { tableNames } from './schema-tables.suite.js';

const NOON = '2026-01-01T12:00:00Z';
const CACHED = { data: { list: [1] }, stored_at: NOON, expires_at: NOON, removable_at: NOON };

/** What a release wrote, by table, from the release with so many migrations on. The last that applies counts. */
const ROWS: readonly (readonly [since: number, table: string, row: object])[] = [
  [1, 'streaming_cache', { cache_key: 'trending:movie', ...CACHED }],
  [1, 'streaming_leases', { name: 'job:expiry', holder: 'somebody', held_until: NOON }],
  [1, 'oauth_tokens', OAUTH_TOKEN_OF_BEFORE],
  [1, 'streaming_id_mappings', { ...MAPPING, watchmode_id: '1295258' }],
  [1, 'trending_entries', { ...TRENDING, overview: 'A hacker learns …', release_date: '1999-03-31' }],
  [1, 'streaming_availability', OFFER_OF_BEFORE],
  [1, 'coming_soon_releases', RELEASE_OF_BEFORE],
  [2, 'streaming_availability', OFFER],
  [2, 'coming_soon_releases', RELEASE],
  [2, 'streaming_availability_lookups', LOOKUP],
  [2, 'streaming_title_requests', REQUEST],
  [2, 'streaming_credit_accounts', ACCOUNT],
  [2, 'streaming_credit_days', DAY],
  [2, 'streaming_credit_reservations', RESERVATION],
  [2, 'streaming_datasets', DATASET],
  [2, 'streaming_job_runs', { name: 'expiry', outcome: 'done', detail: { rows: 3 } }],
  [3, 'oauth_tokens', { ...OAUTH_TOKEN, access_token: 'sealed', refresh_token: 'sealed', expires_at: NOON }],
  [4, 'streaming_retired_secrets', { digest: 'd1', until: NOON }],
  [5, 'trending_ranks', RANK],
];

/** Up to which release rows are given up on purpose: none that could be read was ever written there. */
const GIVEN_UP: Readonly<Record<string, number>> = {
  streaming_availability: 1,
  coming_soon_releases: 1,
  oauth_tokens: 2,
};

/** That a database of every earlier release comes through an upgrade with its rows. */
export function describeUpgrades(open: () => Promise<Database>): void {
  describe.each(MIGRATIONS.map(({ name }, index) => [name, index + 1] as const))(
    'the tables as they were at %s',
    (_, version) => {
      let database: Database;
      let before: Readonly<Record<string, unknown>>;
      let columns: Readonly<Record<string, readonly string[]>>;
      beforeAll(async () => {
        database = await open();
        await makeTablesOf(version, database.dataSource);
        await fill(version, database.dataSource);
        columns = await columnsOf(database.dataSource);
        before = await rowsOf(columns, database.dataSource);
        await database.dataSource.runMigrations();
      });
      afterAll(() => database.close());

      it('held a row each', () => {
        expect(Object.values(before).map((rows) => (rows as unknown[]).length)).toEqual(
          Object.keys(columns).map(() => 1),
        );
      });

      it('keep every row, but those of which none could be read', async () => {
        const after = await rowsOf(columns, database.dataSource);
        const kept = Object.entries(before).map(([table, rows]) => [
          table,
          version <= (GIVEN_UP[table] ?? 0) ? [] : rows,
        ]);
        expect(after).toEqual(Object.fromEntries(kept));
      });

      it('have become those of this release', async () => {
        const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
        expect(upQueries.map(({ query }) => query)).toEqual([]);
      });
    },
  );
}

/** Makes the tables with the first migrations alone, as the release that ended with them did. */
async function makeTablesOf(version: number, dataSource: DataSource): Promise<void> {
  for (let left = MIGRATIONS.length; left > 0; left--) await dataSource.undoLastMigration();
  const runner = dataSource.createQueryRunner();
  for (const migration of MIGRATIONS.slice(0, version)) {
    await migration.up(runner);
    const timestamp = /\d+$/.exec(migration.name)?.[0];
    await runner.query('INSERT INTO streaming_migrations (timestamp, name) VALUES ($1, $2)', [
      timestamp,
      migration.name,
    ]);
  }
  await runner.release();
}

async function fill(version: number, dataSource: DataSource): Promise<void> {
  const written = ROWS.filter(([since]) => since <= version);
  for (const [table, row] of new Map(written.map(([, table, row]) => [table, row])))
    await insertInto(dataSource, table, row);
}

async function columnsOf(dataSource: DataSource): Promise<Record<string, string[]>> {
  const tables = (await tableNames(dataSource)).filter((table) => table !== 'streaming_migrations');
  const rows = await dataSource.query<{ table: string; columns: string[] }[]>(
    `SELECT table_name AS table, json_agg(column_name) AS columns FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = ANY($1::text[]) GROUP BY 1 ORDER BY 1`,
    [tables],
  );
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

/** The rows of each table, in the columns that there were. */
async function rowsOf(
  columns: Readonly<Record<string, readonly string[]>>,
  dataSource: DataSource,
): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    Object.entries(columns).map(async ([table, names]) => [
      table,
      await dataSource.query<unknown[]>(`SELECT ${names.join(', ')} FROM ${table}`),
    ]),
  );
  return Object.fromEntries(tables) as Record<string, unknown>;
}
