import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../database.js';
import type { DatabaseEvent } from '../database-options.js';
import { openDatabase } from '../open-database.js';
import { CacheEntryRepository } from '../repositories/cache-entry-repository.js';
import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';

const url = testDatabaseUrl();

describe('a database on a PostgreSQL server', () => {
  let database: Database;
  const events: DatabaseEvent[] = [];
  beforeEach(async () => {
    events.length = 0;
    database = await openTestDatabase({
      url,
      statementTimeoutMs: 500,
      applicationName: 'streaming-test',
      onEvent: (event) => events.push(event),
    });
  });
  afterEach(() => database.close());

  it('outlives the loss of all its connections', async () => {
    const cache = new CacheEntryRepository(database.dataSource);
    await Promise.all(Array.from({ length: 10 }, () => cache.get('k')));
    const { rowCount: ended } = await endAllSessions();
    // One that has not heard of its end yet would fail the next query.
    const lost = (): number => events.filter(({ type }) => type === 'connection_lost').length;
    while (lost() < (ended ?? 0)) await new Promise(setImmediate);
    expect(await cache.get('k')).toBeUndefined();
    expect(events).toContainEqual({ type: 'connection_lost', reason: 'the server is shutting down (57P01)' });
  });

  it('fails the query that is running when its connection breaks, and no later one', async () => {
    const running = database.dataSource.query('SELECT pg_sleep(10)');
    const failed = expect(running).rejects.toThrow();
    await untilActive('pg_sleep');
    await endAllSessions();
    await failed;
    expect(await new CacheEntryRepository(database.dataSource).get('k')).toBeUndefined();
  });

  it('limits the time of a statement', async () => {
    await expect(database.dataSource.query('SELECT pg_sleep(10)')).rejects.toMatchObject({
      driverError: { code: '57014' },
    });
  });

  it('finds its tables in its schema on every connection', async () => {
    const schemas = await Promise.all(
      Array.from({ length: 10 }, () => database.dataSource.query('SELECT current_schema() AS name')),
    );
    expect(new Set(schemas.map((rows) => JSON.stringify(rows))).size).toBe(1);
    expect(JSON.stringify(schemas[0])).toContain('test_');
  });

  async function asSomebodyElse<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  const endAllSessions = (): Promise<pg.QueryResult> =>
    asSomebodyElse((client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'streaming-test'`,
      ),
    );

  const untilActive = (word: string): Promise<void> =>
    asSomebodyElse(async (client) => {
      const query = `SELECT FROM pg_stat_activity WHERE application_name = 'streaming-test' AND query LIKE $1`;
      while ((await client.query(query, [`%${word}%`])).rowCount === 0) await new Promise(setImmediate);
    });
});

describe('a PostgreSQL server that cannot be used', () => {
  it.each([
    [
      'nothing listens',
      'postgres://user:sesame@127.0.0.1:1/name',
      /at 127\.0\.0\.1:1: nothing listens there \(ECONNREFUSED\)/,
    ],
    ['there is no such database', missingDatabase(), /there is no such database \(3D000\)/],
  ])('is told plainly when %s, without user and password', async (_why, address, message) => {
    const error = await openDatabase({ url: address }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'STORE_ERROR', message: expect.stringMatching(message) });
    expect(JSON.stringify([String(error), error, (error as Error).stack])).not.toMatch(/sesame|user:/);
  });
});

function missingDatabase(): string {
  const address = new URL(url);
  address.pathname = '/no_such_database';
  return address.href;
}
