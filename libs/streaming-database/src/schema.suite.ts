import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';

/** What the tables must be on either engine. */
export function describeSchema(open: () => Promise<Database>): void {
  let database: Database;
  const tableNames = async (): Promise<string[]> => {
    const rows = await database.dataSource.query<{ table_name: string }[]>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`,
    );
    return rows.map((row) => row.table_name);
  };
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  describe('the first migration', () => {
    it('makes the tables', async () => {
      expect(await tableNames()).toEqual([
        'coming_soon_releases',
        'oauth_tokens',
        'streaming_availability',
        'streaming_cache',
        'streaming_id_mappings',
        'streaming_leases',
        'streaming_migrations',
        'trending_entries',
      ]);
    });

    it('goes up, down and up again', async () => {
      await database.dataSource.undoLastMigration();
      expect(await tableNames()).toEqual(['streaming_migrations']);
      expect(await database.dataSource.runMigrations()).toHaveLength(1);
      expect(await tableNames()).toHaveLength(8);
    });

    it('leaves nothing for a generated migration to do', async () => {
      const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('makes what TypeORM would make of the entities', async () => {
      const { dataSource } = database;
      await dataSource.undoLastMigration();
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      await dataSource.runMigrations();
      await dataSource.transaction(async (manager) => {
        const byMigration = await describeTables(manager);
        await manager.query('CREATE SCHEMA by_entities');
        await manager.query('SET LOCAL search_path TO by_entities');
        for (const { query } of upQueries) await manager.query(query);
        const byEntities = await describeTables(manager);
        await manager.query('DROP SCHEMA by_entities CASCADE');
        expect(byEntities).not.toEqual([]);
        expect(byMigration.filter((line) => !MADE_BY_MIGRATION_ONLY.test(line))).toEqual(byEntities);
      });
    });
  });

  describeRules(() => database);
}

function describeRules(database: () => Database): void {
  const insert = (table: string, row: object): Promise<unknown> =>
    database().dataSource.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb || jsonb_build_object('id', gen_random_uuid()))`,
      [JSON.stringify(row)],
    );

  describe.each([
    ['trending_entries', TRENDING, 'media_type', 'film'],
    ['trending_entries', TRENDING, 'time_window', 'month'],
    ['trending_entries', TRENDING, 'rank', 0],
    ['trending_entries', TRENDING, 'tmdb_id', 0],
    ['trending_entries', TRENDING, 'score', 100.01],
    ['trending_entries', TRENDING, 'score', -0.01],
    ['streaming_availability', OFFER, 'media_type', 'film'],
    ['streaming_availability', OFFER, 'region', 'usa'],
    ['streaming_availability', OFFER, 'service_type', 'stolen'],
    ['streaming_availability', OFFER, 'quality', '8K'],
    ['streaming_availability', OFFER, 'deep_link', 'javascript:alert(1)'],
    ['streaming_availability', OFFER, 'price_amount', -1],
    ['streaming_availability', OFFER, 'price_currency', 'dollars'],
    ['coming_soon_releases', RELEASE, 'media_type', 'film'],
    ['coming_soon_releases', RELEASE, 'region', 'us'],
    ['coming_soon_releases', RELEASE, 'streaming_services', {}],
    ['streaming_id_mappings', MAPPING, 'media_type', 'film'],
    ['streaming_id_mappings', MAPPING, 'imdb_id', '0133093'],
  ])('%s', (table, row, column, wrong) => {
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
    await expect(insert('streaming_availability', offer)).rejects.toThrow(/uq_streaming_availability_offer/);
  });
}

const TIMES = { fetched_at: '2026-01-01T00:00:00Z', expires_at: '2026-01-02T00:00:00Z' };
const TITLE = { tmdb_id: 603, media_type: 'movie', title: 'The Matrix', ...TIMES };
const TRENDING = { ...TITLE, source: 'tmdb', time_window: 'day', rank: 1, score: 99.5, evidence: [] };
const OFFER = {
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
const RELEASE = {
  ...TITLE,
  region: 'US',
  source: 'watchmode',
  release_date: '2026-05-01',
  streaming_services: [{ name: 'Netflix' }],
};
const MAPPING = {
  tmdb_id: 603,
  media_type: 'movie',
  imdb_id: 'tt0133093',
  last_verified: '2026-01-01T00:00:00Z',
};

/** What a TypeORM entity cannot say. */
const MADE_BY_MIGRATION_ONLY = /uq_streaming_availability_offer|ix_coming_soon_releases_streaming_services/;

/** Columns, rules, indexes and comments of the tables in the present schema, each as a line of text. */
async function describeTables(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ line: string }[]>(`
    WITH tables AS (
      SELECT oid, relname FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'streaming_migrations'
    )
    SELECT concat_ws(' ', relname, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) AS line
      FROM pg_attribute JOIN tables ON tables.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attnum > 0
    UNION ALL
    SELECT concat_ws(' ', relname, conname, pg_get_constraintdef(pg_constraint.oid))
      FROM pg_constraint JOIN tables ON tables.oid = conrelid WHERE contype <> 'n'
    UNION ALL
    SELECT replace(pg_get_indexdef(indexrelid), current_schema() || '.', '') FROM pg_index JOIN tables ON tables.oid = indrelid
    UNION ALL
    SELECT concat_ws(' ', relname, objsubid, description) FROM pg_description JOIN tables ON tables.oid = objoid
    ORDER BY line`);
  return rows.map(({ line }) => line);
}
