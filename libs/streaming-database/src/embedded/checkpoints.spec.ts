import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../database.js';
import { openTestDatabase } from '../testing/test-database.js';

const MB = 1024 * 1024;

describe('the log of an embedded database', () => {
  let database: Database;
  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });
    database = await openTestDatabase();
    await database.dataSource.query('CREATE TABLE bulk (text text)');
  });
  afterEach(async () => {
    await database.close();
    jest.useRealTimers();
  });

  const write = (megabytes: number): Promise<unknown> =>
    database.dataSource.query(`INSERT INTO bulk SELECT repeat('x', 1000) FROM generate_series(1, $1)`, [
      megabytes * 1000,
    ]);
  const bytesOf = async (expression: string): Promise<number> => {
    const [row] = await database.dataSource.query<{ bytes: string }[]>(`SELECT ${expression} AS bytes`);
    return Number(row?.bytes);
  };
  const sinceCheckpoint = (): Promise<number> =>
    bytesOf(`pg_wal_lsn_diff(pg_current_wal_insert_lsn(), (SELECT redo_lsn FROM pg_control_checkpoint()))`);
  /** The queries of a look go before those that are made after it. */
  const look = async (): Promise<void> => {
    jest.advanceTimersByTime(10_000);
    for (let query = 0; query < 3; query += 1) await database.dataSource.query('SELECT 1');
  };

  it('grows while nobody looks, and is cut back by the next look', async () => {
    for (let round = 0; round < 3; round += 1) await write(50);
    expect(await sinceCheckpoint()).toBeGreaterThan(150 * MB);
    await look();
    expect(await sinceCheckpoint()).toBeLessThan(MB);
    expect(await bytesOf(`(SELECT sum(size) FROM pg_ls_waldir())`)).toBeLessThanOrEqual(80 * MB);
  });

  it('is left alone while little has been written', async () => {
    const written = await sinceCheckpoint();
    await write(10);
    await look();
    expect(await sinceCheckpoint()).toBeGreaterThan(written + 10 * MB);
  });
});
