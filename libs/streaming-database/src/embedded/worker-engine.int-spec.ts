import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
// The built files: the engine's thread starts from JavaScript.
import { CacheEntryRepository, openDatabase, type Database } from '../../dist/index.js';

describe('the embedded database in a thread of its own', () => {
  let dataDir: string;
  let database: Database;
  const lost: string[] = [];
  beforeEach(async () => {
    lost.length = 0;
    dataDir = await mkdtemp(join(tmpdir(), 'streaming-worker-'));
    database = await openDatabase({ dataDir, onLost: (error) => lost.push(error.message) });
  });
  afterEach(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('leaves the program running while a query takes its time', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await database.dataSource.query('SELECT pg_sleep(0.5)');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  it('keeps what was written, for the next start', async () => {
    const entry = { key: 'k', value: 1, storedAt: 1, expiresAt: 2, removableAt: Date.now() + 60_000 };
    await new CacheEntryRepository(database.dataSource).set(entry);
    await database.close();
    database = await openDatabase({ dataDir });
    expect(await new CacheEntryRepository(database.dataSource).get('k')).toEqual(entry);
  });

  it('refuses a second user of the directory', async () => {
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringContaining('is in use by process'),
    });
  });

  it('fails every query with a plain error once its thread has died, and hangs nobody', async () => {
    const cache = new CacheEntryRepository(database.dataSource);
    // The embedded server cannot read from its client in the middle of a statement: it ends itself.
    const last = database.dataSource.query('COPY streaming_leases FROM STDIN');
    const waiting = cache.get('k');
    const died = /embedded database has stopped: its thread ended unexpectedly/;
    await expect(last).rejects.toThrow(died);
    await expect(waiting).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(died),
    });
    await expect(cache.get('k')).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(died),
    });
    expect(lost).toEqual([expect.stringMatching(died)]);
    await database.close();
    database = await openDatabase({ dataDir });
    expect(await new CacheEntryRepository(database.dataSource).get('k')).toBeUndefined();
  });

  it('stops at once when another process takes the directory', async () => {
    const other = JSON.stringify({ token: 'abc', host: 'elsewhere', pid: 1 });
    await writeFile(join(dataDir, 'database.lock'), other);
    while (lost.length === 0) await sleep(20);
    expect(lost).toEqual([expect.stringMatching(/was taken over by another process/)]);
    await expect(new CacheEntryRepository(database.dataSource).get('k')).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(/has stopped/),
    });
    await database.close();
    expect(await readFile(join(dataDir, 'database.lock'), 'utf8')).toBe(other);
  });
});
