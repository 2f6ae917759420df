import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Database } from './database.js';
import { CreateStreamingTables1700000000000 } from './migrations/1700000000000-create-streaming-tables.js';
import { AddOffersAndCredits1764000000000 } from './migrations/1764000000000-add-offers-and-credits.js';
import { KeepAccounts1795000000000 } from './migrations/1795000000000-keep-accounts.js';
import { RetireSecrets1796000000000 } from './migrations/1796000000000-retire-secrets.js';
import { KeepRankHistory1797000000000 } from './migrations/1797000000000-keep-rank-history.js';
import {
  insertInto,
  OAUTH_TOKEN,
  OAUTH_TOKEN_OF_BEFORE,
  OFFER,
  OFFER_OF_BEFORE,
  RELEASE_OF_BEFORE,
  TRENDING,
} from './schema-rows.suite.js';
import { describeTables, inScratchSchema, tableNames } from './schema-tables.suite.js';

/** That the migrations make the same tables as the entities would, and can be taken back. */
export function describeMigrations(database: () => Database): void {
  describe('the migrations', () => {
    beforeEach(() => database().dataSource.runMigrations());

    describeWays(database);
    describeRowsOfBefore(database);
    describeEntities(database);
  });
}

function describeWays(database: () => Database): void {
  it('make the tables', async () => {
    expect(await tableNames(database().dataSource)).toEqual([...FIRST_TABLES, ...LATER_TABLES].sort());
  });

  it('go up, down and up again, each to what it was', async () => {
    const { dataSource } = database();
    const all = await describeTables(dataSource.manager);
    for (let left = MIGRATIONS.length - 1; left > 0; left--) {
      await dataSource.undoLastMigration();
      expect(await describeTables(dataSource.manager)).toEqual(await describeAfter(dataSource, left));
    }
    expect(await tableNames(dataSource)).toEqual(FIRST_TABLES);
    await dataSource.undoLastMigration();
    expect(await tableNames(dataSource)).toEqual(['streaming_migrations']);
    expect(await dataSource.runMigrations()).toHaveLength(MIGRATIONS.length);
    expect(await describeTables(dataSource.manager)).toEqual(all);
  });
}

function describeRowsOfBefore(database: () => Database): void {
  it('keep what the older release wrote, but no offers and arrivals: it wrote none that can be read', async () => {
    const { dataSource } = database();
    await undoAllBut(dataSource, 1);
    await insertInto(dataSource, 'trending_entries', TRENDING);
    await insertInto(dataSource, 'streaming_availability', OFFER_OF_BEFORE);
    await insertInto(dataSource, 'coming_soon_releases', RELEASE_OF_BEFORE);
    await dataSource.runMigrations();
    const rowsOf = (table: string): Promise<unknown[]> => dataSource.query(`SELECT FROM ${table}`);
    expect(await rowsOf('trending_entries')).toHaveLength(1);
    expect(await rowsOf('streaming_availability')).toEqual([]);
    expect(await rowsOf('coming_soon_releases')).toEqual([]);
  });

  it('can be taken back when offers stand that the narrower key has no place for', async () => {
    const { dataSource } = database();
    await insertInto(dataSource, 'streaming_availability', { ...OFFER, provider_id: '8' });
    await insertInto(dataSource, 'streaming_availability', { ...OFFER, provider_id: '1796' });
    await undoAllBut(dataSource, 1);
    expect(await dataSource.runMigrations()).toHaveLength(MIGRATIONS.length - 1);
  });

  it('forget accounts on either way: the older release wrote none, and cannot read those of this one', async () => {
    const { dataSource } = database();
    await insertInto(dataSource, 'oauth_tokens', OAUTH_TOKEN);
    await undoAllBut(dataSource, 2);
    expect(await dataSource.query('SELECT FROM oauth_tokens')).toEqual([]);
    await insertInto(dataSource, 'oauth_tokens', OAUTH_TOKEN_OF_BEFORE);
    await dataSource.runMigrations();
    expect(await dataSource.query('SELECT FROM oauth_tokens')).toEqual([]);
  });
}

function describeEntities(database: () => Database): void {
  it('leave nothing for a generated migration to do', async () => {
    const { upQueries } = await database().dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('make what TypeORM would make of the entities', async () => {
    const { dataSource } = database();
    await undoAllBut(dataSource, 0);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.runMigrations();
    const byMigration = await describeTables(dataSource.manager);
    const byEntities = await inScratchSchema(dataSource, async (manager) => {
      for (const { query } of upQueries) await manager.query(query);
      return describeTables(manager);
    });
    expect(byEntities).not.toEqual([]);
    expect(byMigration.filter((line) => !MADE_BY_MIGRATION_ONLY.test(line))).toEqual(byEntities);
  });
}

const FIRST_TABLES = [
  'coming_soon_releases',
  'oauth_tokens',
  'streaming_availability',
  'streaming_cache',
  'streaming_id_mappings',
  'streaming_leases',
  'streaming_migrations',
  'trending_entries',
];
const LATER_TABLES = [
  'streaming_availability_lookups',
  'streaming_credit_accounts',
  'streaming_credit_days',
  'streaming_credit_reservations',
  'streaming_datasets',
  'streaming_job_runs',
  'streaming_retired_secrets',
  'streaming_title_requests',
  'trending_ranks',
];

/** What a TypeORM entity cannot say. */
const MADE_BY_MIGRATION_ONLY = /uq_streaming_availability_offer|ix_coming_soon_releases_streaming_services/;

/** In the order in which they run. */
const MIGRATIONS = [
  new CreateStreamingTables1700000000000(),
  new AddOffersAndCredits1764000000000(),
  new KeepAccounts1795000000000(),
  new RetireSecrets1796000000000(),
  new KeepRankHistory1797000000000(),
];

/** Goes back to the tables as the first so many migrations left them. */
async function undoAllBut(dataSource: DataSource, migrations: number): Promise<void> {
  for (let left = MIGRATIONS.length; left > migrations; left--) await dataSource.undoLastMigration();
}

/** The tables as the first migrations alone make them. */
const describeAfter = (dataSource: DataSource, migrations: number): Promise<string[]> =>
  inScratchSchema(dataSource, async (manager) => {
    if (manager.queryRunner === undefined) throw new Error('A transaction has a query runner.');
    for (const migration of MIGRATIONS.slice(0, migrations)) await migration.up(manager.queryRunner);
    return describeTables(manager);
  });
