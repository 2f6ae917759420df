import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { openForInspection, type Inspection } from '../inspection/open-for-inspection.js';
import { openTestDatabase, testTemplate } from '../testing/index.js';

describe('looking into an embedded database', () => {
  let folder: string;
  const opened: Database[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-inspection-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    await rm(folder, { recursive: true, force: true });
  });
  const inspect = async (): Promise<Inspection> => {
    const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
    const inspection = await openForInspection({ dataDir: folder, embedded });
    if (inspection.state === 'open') opened.push(inspection.database);
    return inspection;
  };
  const fill = async (work: (database: Database) => Promise<unknown> = () => Promise.resolve()) => {
    const database = await openTestDatabase({ dataDir: folder });
    await work(database);
    await database.close();
  };

  it('makes nothing where there is none', async () => {
    expect(await inspect()).toEqual({ state: 'absent', directory: join(folder, 'database') });
    expect(await readdir(folder)).toEqual([]);
  });

  it('reads what is there, leaves the migrations to others, and can change nothing', async () => {
    await fill(({ dataSource }) => dataSource.undoLastMigration());
    const inspection = await inspect();
    if (inspection.state !== 'open') throw new Error(inspection.state);
    const { dataSource } = inspection.database;
    expect(await dataSource.query(`SELECT to_regclass('trending_ranks') AS found`)).toEqual([
      { found: null },
    ]);
    await expect(dataSource.query('DELETE FROM streaming_cache')).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    await inspection.database.close();
    expect(await readdir(folder)).toEqual(['database']);
  });

  it('leaves the folder to whoever has it', async () => {
    const owner = await openTestDatabase({ dataDir: folder });
    opened.push(owner);
    expect(await inspect()).toEqual({
      state: 'in-use',
      directory: folder,
      owner: expect.stringMatching(new RegExp(`^process ${process.pid} on `)),
    });
    expect(await owner.dataSource.query('SELECT count(*)::int AS n FROM streaming_cache')).toEqual([
      { n: 0 },
    ]);
  });

  it('leaves it to an owner elsewhere at once, even a silent one', async () => {
    await fill();
    const lock = join(folder, 'database.lock');
    await writeFile(lock, JSON.stringify({ token: 'a1', host: 'elsewhere', pid: 1 }));
    const startedMs = performance.now();
    expect(await inspect()).toMatchObject({ state: 'in-use', owner: 'process 1 on elsewhere' });
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    expect(await readdir(folder)).toEqual(['database', 'database.lock']);
    await rm(lock);
    expect(await inspect()).toMatchObject({ state: 'open' });
  });

  it('says so when something else is in the folder', async () => {
    await fill();
    await writeFile(join(folder, 'database', 'PG_VERSION'), '17\n');
    await expect(inspect()).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(/written by PostgreSQL 17/),
    });
  });
});
