import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { madeByMigrations } from './made-by-migrations.js';
import { MIGRATIONS, reportMigrations } from './migration-report.js';
import { reportRemembered } from './remembered-report.js';
import { reportSchema } from './schema-report.js';
import { reportServer } from './server-report.js';
import { reportSizes } from './size-report.js';

/** What can be told of a database on either engine. Each test leaves it as it was. */
export function describeInspection(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  describeMigrationReport(() => database);
  describeExpectedSchema(() => database);
  describeBrokenSchema(() => database);
  describeFigures(() => database);
}

const sqlOn =
  (database: () => Database) =>
  <T>(text: string): Promise<T[]> =>
    database().dataSource.query(text);

function describeMigrationReport(database: () => Database): void {
  const sql = sqlOn(database);
  describe('the report on the migrations', () => {
    it('finds all of them, in order', async () => {
      const applied = MIGRATIONS.map(({ name }) => name);
      expect(await reportMigrations(database().dataSource)).toEqual({ applied, pending: [], unknown: [] });
    });

    it('tells which are to come and which are of a newer release', async () => {
      await sql(`UPDATE streaming_migrations SET name = 'FromTheFuture' WHERE name LIKE 'KeepRankHistory%'`);
      const { pending, unknown } = await reportMigrations(database().dataSource);
      await sql(
        `UPDATE streaming_migrations SET name = 'KeepRankHistory1797000000000' WHERE name = 'FromTheFuture'`,
      );
      expect({ pending, unknown }).toEqual({
        pending: ['KeepRankHistory1797000000000'],
        unknown: ['FromTheFuture'],
      });
    });
  });
}

function describeExpectedSchema(database: () => Database): void {
  const sql = sqlOn(database);
  describe('the report on the schema', () => {
    it('expects exactly the tables and indexes that are there when all migrations have run', async () => {
      const { tables, indexes } = await madeByMigrations(MIGRATIONS.map(({ name }) => name));
      const found = await sql<{ name: string; table: string }>(
        `SELECT indexname AS name, tablename AS table FROM pg_indexes
         WHERE schemaname = current_schema() AND tablename <> 'streaming_migrations'`,
      );
      const made = [...indexes.values()].map(({ name, table }) => ({ name, table }));
      expect(made.toSorted(byName)).toEqual(found.toSorted(byName));
      expect([...tables].sort()).toEqual(
        (
          await sql<{ table: string }>(
            `SELECT tablename AS table FROM pg_tables
             WHERE schemaname = current_schema() AND tablename <> 'streaming_migrations'`,
          )
        )
          .map(({ table }) => table)
          .sort(),
      );
    });

    it('has nothing to say of a sound one', async () => {
      expect(await reportSchema(database().dataSource)).toMatchObject({
        missingTables: [],
        missingIndexes: [],
        invalidIndexes: [],
      });
    });
  });
}

function describeBrokenSchema(database: () => Database): void {
  const sql = sqlOn(database);
  describe('the report on the schema', () => {
    it.each([
      ['an index', 'DROP INDEX uq_streaming_availability_offer', 'uq_streaming_availability_offer'],
      [
        'a primary key',
        'ALTER TABLE streaming_id_mappings DROP CONSTRAINT pk_streaming_id_mappings',
        'pk_streaming_id_mappings',
      ],
    ])('tells of %s that was dropped, with the statement that makes it anew', async (_, drop, name) => {
      const [before] = await sql(`SELECT pg_get_indexdef('${name}'::regclass) AS made`);
      await sql(drop);
      const { missingIndexes } = await reportSchema(database().dataSource);
      expect(missingIndexes.map((index) => index.name)).toEqual([name]);
      await sql(missingIndexes[0]?.repair ?? '');
      expect(await sql(`SELECT pg_get_indexdef('${name}'::regclass) AS made`)).toEqual([before]);
      expect((await reportSchema(database().dataSource)).missingIndexes).toEqual([]);
    });

    it('tells of an index that is not valid', async () => {
      const mark = (valid: boolean): Promise<unknown> =>
        sql(
          `UPDATE pg_index SET indisvalid = ${String(valid)} WHERE indexrelid = 'ix_trending_ranks_day'::regclass`,
        );
      await mark(false);
      const { invalidIndexes } = await reportSchema(database().dataSource);
      await mark(true);
      expect(invalidIndexes).toEqual([
        {
          name: 'ix_trending_ranks_day',
          table: 'trending_ranks',
          repair: 'REINDEX INDEX ix_trending_ranks_day',
        },
      ]);
    });

    it('tells of a table that is gone, and not of its indexes', async () => {
      await sql('ALTER TABLE trending_ranks RENAME TO gone');
      const report = await reportSchema(database().dataSource);
      await sql('ALTER TABLE gone RENAME TO trending_ranks');
      expect(report).toMatchObject({ missingTables: ['trending_ranks'], missingIndexes: [] });
    });
  });
}

function describeFigures(database: () => Database): void {
  const sql = sqlOn(database);
  it('counts what is remembered, what is stale and what should be gone', async () => {
    await sql(`INSERT INTO streaming_cache (cache_key, data, stored_at, expires_at, removable_at) VALUES
      ('fresh', '{}', now(), now() + interval '1 hour', now() + interval '2 hours'),
      ('stale', '{}', now(), now() - interval '1 hour', now() + interval '2 hours'),
      ('overdue', '{}', now(), now() - interval '3 days', now() - interval '2 days')`);
    expect(await reportRemembered(database().dataSource)).toEqual({ rows: 3, stale: 2, overdue: 1 });
  });

  it('measures the tables', async () => {
    const sizes = await reportSizes(database().dataSource);
    expect(sizes).toHaveLength(16);
    expect(sizes.every(({ bytes }) => bytes > 0)).toBe(true);
    expect(sizes.map(({ bytes }) => bytes)).toEqual(
      sizes.map(({ bytes }) => bytes).toSorted((a, b) => b - a),
    );
  });

  it('asks the server what it is and what time it has', async () => {
    const { release, nowMs } = await reportServer(database().dataSource);
    expect(Number.parseInt(release, 10)).toBeGreaterThanOrEqual(15);
    expect(Math.abs(nowMs - Date.now())).toBeLessThan(5_000);
  });
}

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);
