import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openForInspection } from '../inspection/open-for-inspection.js';
import { openDatabase } from '../open-database.js';
import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';

const newSchema = (): string => `test_${randomBytes(8).toString('hex')}`;

async function inspect(schema: string) {
  const inspection = await openForInspection({ url: testDatabaseUrl(), schema });
  if (inspection.state !== 'open') throw new Error(inspection.state);
  return inspection.database;
}

describe('looking into a database on a server', () => {
  it('leaves the migrations to others, and can change nothing', async () => {
    const schema = newSchema();
    const owner = await openTestDatabase({ url: testDatabaseUrl(), schema });
    await owner.dataSource.undoLastMigration();
    const database = await inspect(schema);
    const { dataSource } = database;
    expect(await dataSource.query(`SELECT to_regclass('trending_ranks') AS found`)).toEqual([
      { found: null },
    ]);
    await expect(dataSource.query('DELETE FROM streaming_cache')).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    await database.close();
    await owner.close();
  });

  it('makes no schema', async () => {
    const schema = newSchema();
    const database = await inspect(schema);
    const { dataSource } = database;
    expect(await dataSource.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])).toEqual([]);
    await database.close();
  });
});

describe('a database that a newer release has written', () => {
  it('is refused in plain words, and stays as it is', async () => {
    const schema = newSchema();
    const owner = await openTestDatabase({ url: testDatabaseUrl(), schema });
    await owner.dataSource.query(
      `INSERT INTO streaming_migrations (timestamp, name) VALUES (1900000000000, 'FromTheFuture1900000000000')`,
    );
    await owner.dataSource.query('DROP TABLE trending_ranks');
    await owner.dataSource.query(`DELETE FROM streaming_migrations WHERE name LIKE 'KeepRankHistory%'`);
    await expect(openDatabase({ url: testDatabaseUrl(), schema })).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(/newer release .+FromTheFuture1900000000000.+ restore a backup/),
    });
    expect(await owner.dataSource.query(`SELECT to_regclass('trending_ranks') AS found`)).toEqual([
      { found: null },
    ]);
    await owner.close();
  });
});
