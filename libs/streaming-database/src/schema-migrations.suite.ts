import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Database } from './database.js';
import { CreateStreamingTables1700000000000 } from './migrations/1700000000000-create-streaming-tables.js';
import { insertInto, OFFER, OFFER_OF_BEFORE, RELEASE_OF_BEFORE, TRENDING } from './schema-rows.suite.js';
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
    expect(await tableNames(database().dataSource)).toEqual([...FIRST_TABLES, ...SECOND_TABLES].sort());
  });

  it('go up, down and up again, each to what it was', async () => {
    const { dataSource } = database();
    const both = await describeTables(dataSource.manager);
    await dataSource.undoLastMigration();
    expect(await tableNames(dataSource)).toEqual(FIRST_TABLES);
    expect(await describeTables(dataSource.manager)).toEqual(await describeFirst(dataSource));
    await dataSource.undoLastMigration();
    expect(await tableNames(dataSource)).toEqual(['streaming_migrations']);
    expect(await dataSource.runMigrations()).toHaveLength(2);
    expect(await describeTables(dataSource.manager)).toEqual(both);
  });
}

function describeRowsOfBefore(database: () => Database): void {
  it('keep what the older release wrote, but no offers and arrivals: it wrote none that can be read', async () => {
    const { dataSource } = database();
    await dataSource.undoLastMigration();
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
    await dataSource.undoLastMigration();
    expect(await dataSource.runMigrations()).toHaveLength(1);
  });
}

function describeEntities(database: () => Database): void {
  it('leave nothing for a generated migration to do', async () => {
    const { upQueries } = await database().dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('make what TypeORM would make of the entities', async () => {
    const { dataSource } = database();
    await dataSource.undoLastMigration();
    await dataSource.undoLastMigration();
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
const SECOND_TABLES = [
  'streaming_availability_lookups',
  'streaming_credit_accounts',
  'streaming_credit_days',
  'streaming_credit_reservations',
  'streaming_datasets',
  'streaming_job_runs',
  'streaming_title_requests',
];

/** What a TypeORM entity cannot say. */
const MADE_BY_MIGRATION_ONLY = /uq_streaming_availability_offer|ix_coming_soon_releases_streaming_services/;

/** The tables as the first migration alone makes them. */
const describeFirst = (dataSource: DataSource): Promise<string[]> =>
  inScratchSchema(dataSource, async (manager) => {
    if (manager.queryRunner === undefined) throw new Error('A transaction has a query runner.');
    await new CreateStreamingTables1700000000000().up(manager.queryRunner);
    return describeTables(manager);
  });
