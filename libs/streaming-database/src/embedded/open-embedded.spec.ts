import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import type { DatabaseEvent, DatabaseOptions } from '../database-options.js';
import { openDatabase } from '../open-database.js';
import { CacheEntryRepository } from '../repositories/cache-entry-repository.js';
import { openTestDatabase } from '../testing/index.js';

describe('the embedded database', () => {
  let folder: string;
  const opened: Database[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-embedded-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    await rm(folder, { recursive: true, force: true });
  });
  const open = async (options: DatabaseOptions = {}): Promise<Database> => {
    const database = await openTestDatabase({ dataDir: folder, ...options });
    opened.push(database);
    return database;
  };

  it('makes its directory from the archive, keeps it, and finds it again', async () => {
    const events: DatabaseEvent[] = [];
    const onEvent = (event: DatabaseEvent): unknown => events.push(event);
    const entry = { key: 'k', value: 1, storedAt: 1, expiresAt: 2, removableAt: Date.now() + 60_000 };
    const first = await open({ onEvent });
    await new CacheEntryRepository(first.dataSource).set(entry);
    await first.close();
    expect(await readdir(folder)).toEqual(['database']);

    const second = await open({ onEvent });
    expect(await new CacheEntryRepository(second.dataSource).get('k')).toEqual(entry);
    expect(events).toEqual([
      { type: 'directory_prepared', from: 'template' },
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
  });

  it('makes its directory without an archive, too', async () => {
    const events: DatabaseEvent[] = [];
    const database = await openDatabase({
      dataDir: folder,
      embedded: { thread: 'caller', templateFile: join(folder, 'missing') },
      onEvent: (event) => events.push(event),
    });
    opened.push(database);
    expect(events[0]).toEqual({ type: 'directory_prepared', from: 'initdb' });
    expect(await database.dataSource.query('SELECT count(*)::int AS n FROM streaming_cache')).toEqual([
      { n: 0 },
    ]);
  });

  it('removes what a start left that was killed while it made the directory', async () => {
    await mkdir(join(folder, 'database.new-0123'));
    await writeFile(join(folder, 'database.new-0123', 'PG_VERSION'), '18');
    await open();
    expect((await readdir(folder)).sort()).toEqual(['database', 'database.lock']);
  });

  it('leaves a directory alone that is no database', async () => {
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'holiday.jpg'), '');
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(/is not empty, and it is no database/),
    });
    expect(await readdir(folder)).toEqual(['database']);
  });

  it('says so when another PostgreSQL release wrote the directory', async () => {
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toMatchObject({
      message: expect.stringMatching(/written by PostgreSQL 17, .+ holds PostgreSQL 18/),
    });
  });

  it('refuses tables that a newer release has written, and leaves them as they are', async () => {
    const database = await open();
    await database.dataSource.query(
      `INSERT INTO streaming_migrations (timestamp, name) VALUES (1900000000000, 'FromTheFuture1900000000000')`,
    );
    await database.close();
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(/newer release .+FromTheFuture1900000000000.+ restore a backup/),
    });
    expect(await readdir(folder)).toEqual(['database']);
  });

  it('is itself the PostgreSQL release that it says', async () => {
    const [{ server_version_num: version }] = await (
      await open()
    ).dataSource.query<[{ server_version_num: string }]>('SHOW server_version_num');
    expect(version).toMatch(/^18/);
  });

  it('tells which directory cannot be used, and why', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(open({ dataDir: join(folder, 'file') })).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: `The directory ${join(folder, 'file')} cannot be used: EEXIST.`,
    });
  });

  it('keeps its tables in a schema when it is given one', async () => {
    const { dataSource } = await open({ schema: 'demo' });
    expect(await dataSource.query('SELECT current_schema() AS schema')).toEqual([{ schema: 'demo' }]);
    expect(await dataSource.query('SELECT count(*)::int AS n FROM demo.streaming_cache')).toEqual([{ n: 0 }]);
  });

  it('begins a new session for each client: nothing of a transaction that was left open remains', async () => {
    const { dataSource } = await open({ schema: 'demo' });
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SET search_path TO pg_catalog`);
    await runner.query(`INSERT INTO demo.streaming_leases VALUES ('job', 'me', now())`);
    const client = (await runner.connect()) as { end: () => Promise<void> };
    await client.end();
    await runner.release();
    expect(await dataSource.query('SELECT * FROM streaming_leases')).toEqual([]);
  });
});
