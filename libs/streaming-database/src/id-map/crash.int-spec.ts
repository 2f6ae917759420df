import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportProgress } from '@radarr/streaming-core';
// The built files, as in the program: the embedded engine's thread starts from JavaScript.
import { openDatabase, type Database, type DatabaseOptions } from '../../dist/index.js';
import { leftovers } from '../repositories/id-mapping-samples.suite.js';
import { testDatabaseUrl } from '../testing/index.js';

const PROGRAM = fileURLToPath(new URL('../../programs/id-map-importer.mjs', import.meta.url));
const COUNT = 60_000;
const SESSION = 'id-map-crash';

describe.each(['postgres', 'embedded'])('kill -9 of an import, on the engine %s', (engine) => {
  let where: DatabaseOptions;
  let dataDir: string;
  let present = 0;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'streaming-id-map-'));
    where =
      engine === 'embedded'
        ? { dataDir }
        : { url: testDatabaseUrl(), schema: `test_crash_${process.pid}`, applicationName: SESSION };
    await run(1).untilDone();
    present = 1;
  });
  afterAll(async () => {
    if (where.schema !== undefined) {
      await inDatabase(({ dataSource }) => dataSource.query(`DROP SCHEMA ${where.schema} CASCADE`));
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each([5_000, 40_000])(
    'after %i rows leaves the old map',
    async (rows) => {
      const killed = run(present + 1);
      await killed.until((progress) => progress.phase === 'merge' || progress.rows >= rows);
      await killed.kill();
      expect(await imdbOffsets()).toEqual([present]);
    },
    60_000,
  );

  it('while it merges leaves the old map or the new one, and nothing of the import for long', async () => {
    for (let round = 0; round < 8; round++) {
      const killed = run(present + 1);
      await killed.until((progress) => progress.phase === 'merge');
      await sleep(round * 80 * Math.random());
      await killed.kill();
      const [offset = 0, ...others] = await imdbOffsets();
      expect(others).toEqual([]);
      expect([present, present + 1]).toContain(offset);
      present = offset;
    }
    await run(++present).untilDone();
    expect(await imdbOffsets()).toEqual([present]);
    expect(await inDatabase(leftovers)).toEqual([]);
  }, 180_000);

  if (engine === 'postgres') {
    it('takes its staging table along', async () => {
      const killed = run(present + 1);
      await killed.until(({ rows }) => rows > 0);
      await killed.kill();
      await inDatabase(async (database) => {
        while ((await leftovers(database)).length > 0) await sleep(20);
      });
    });
  }

  /** @returns by how much the IMDb ids of the map differ from its TMDB ids: one number for each map that shows */
  function imdbOffsets(): Promise<number[]> {
    return inDatabase(async ({ dataSource }) => {
      const rows = await dataSource.query<{ offset: number; titles: number }[]>(
        `SELECT substr(imdb_id, 3)::int - tmdb_id AS offset, count(*)::int AS titles FROM streaming_id_mappings GROUP BY 1`,
      );
      expect(rows.reduce((sum, { titles }) => sum + titles, 0)).toBe(COUNT);
      return rows.map(({ offset }) => offset);
    });
  }

  async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase({ ...where, applicationName: 'id-map-crash-test' });
    try {
      // The server goes on with the statement of a dead client until it has something to tell it.
      const sessions = `SELECT FROM pg_stat_activity WHERE application_name = '${SESSION}'`;
      while ((await database.dataSource.query<unknown[]>(sessions)).length > 0) await sleep(20);
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Starts an import of a map whose IMDb ids differ from its TMDB ids by `offset`. */
  function run(offset: number) {
    const verifiedAt = new Date(offset * 60_000).toISOString();
    const map = { count: COUNT, imdbFrom: offset + 1, verifiedAt };
    const child = spawn(process.execPath, [PROGRAM, JSON.stringify(where), JSON.stringify(map)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout);
    const closed = once(child, 'close');
    return {
      untilDone: async (): Promise<void> => {
        const [code] = await closed;
        expect(code).toBe(0);
      },
      until: async (reached: (progress: ImportProgress) => boolean): Promise<void> => {
        for await (const line of lines) if (reached(JSON.parse(line) as ImportProgress)) return;
        throw new Error('The import ended before it came so far.');
      },
      kill: async (): Promise<void> => {
        child.kill('SIGKILL');
        await closed;
      },
    };
  }
});
