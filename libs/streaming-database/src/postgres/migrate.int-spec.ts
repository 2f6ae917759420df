import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DatabaseEvent } from '../database-options.js';
import { openDatabase } from '../open-database.js';
import { testDatabaseUrl } from '../testing/index.js';

const PROGRAMS = 6;

describe('programs that start at once on an empty schema', () => {
  const url = testDatabaseUrl();
  let schema: string;
  beforeEach(() => {
    schema = `test_${randomBytes(8).toString('hex')}`;
  });
  afterEach(async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
  });

  it.each([1, 2, 3, 4, 5])('all succeed, and one of them migrates (round %i)', async () => {
    const events: DatabaseEvent[] = [];
    const starts = Array.from({ length: PROGRAMS }, () =>
      openDatabase({ url, schema, poolSize: 1, onEvent: (event) => events.push(event) }),
    );
    const databases = await Promise.all(starts);
    const [first] = databases;
    expect(await first?.dataSource.query('SELECT count(*)::int AS n FROM streaming_migrations')).toEqual([
      { n: 5 },
    ]);
    expect(events).toEqual([
      {
        type: 'migrated',
        migrations: [
          'CreateStreamingTables1700000000000',
          'AddOffersAndCredits1764000000000',
          'KeepAccounts1795000000000',
          'RetireSecrets1796000000000',
          'KeepRankHistory1797000000000',
        ],
      },
    ]);
    await Promise.all(databases.map((database) => database.close()));
  });
});
