import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import {
  createDatabase,
  createMovedClock,
  freePort,
  query,
  serverUrl,
  startOwnRedis,
} from '@radarr/tool-programs';
import { startApiProcess } from '../testing/api-process.js';
import { runJob } from '../testing/api-status.js';
import { API_KEY, sandboxVariables, TMDB_KEY, WATCHMODE_KEY } from '../testing/api-under-test.js';
import { findingIn, runDoctorCommand, type DoctorEnded } from '../testing/doctor-command.js';

const DAY_MS = 86_400_000;

describe('the doctor as a program, on PostgreSQL and Redis', () => {
  let sandbox: Sandbox;
  let dataDir: string;
  let variables: NodeJS.ProcessEnv;
  let DATABASE_URL: string;
  beforeAll(async () => {
    sandbox = await startSandbox();
    dataDir = await mkdtemp(join(tmpdir(), 'streaming-doctor-data-'));
    DATABASE_URL = await createDatabase();
    const REDIS_URL = serverUrl('TEST_REDIS_URL');
    variables = { ...sandboxVariables(sandbox), DATA_DIR: dataDir, DATABASE_URL, REDIS_URL };
    const api = await startApiProcess(sandbox, variables);
    await runJob(api, 'trending');
    await runJob(api, 'id-map');
    await api.end();
  });
  afterAll(async () => {
    await rm(dataDir, { recursive: true, force: true });
    await sandbox.close();
  });
  const ask = (changed: NodeJS.ProcessEnv = {}, ...args: readonly string[]): Promise<DoctorEnded> =>
    runDoctorCommand({ ...variables, ...changed }, '--json', ...args);

  it('finds nothing wrong with a healthy system', async () => {
    const { code, stdout, stderr } = await runDoctorCommand(variables, '--keys');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^✓ database +PostgreSQL \d+\.\d+ at 127\.0\.0\.1:\d+ answers in \d+ ms\.$/m);
    expect(stdout).toMatch(/^✓ Redis +Redis at 127\.0\.0\.1:\d+ answers/m);
    expect(stdout).toMatch(/^✓ clock +It agrees with TMDB, Trakt, Watchmode and the database\.$/m);
    expect(stdout).toMatch(/\nNo problem was found\.\n$/);
    for (const secret of [API_KEY, TMDB_KEY, WATCHMODE_KEY]) expect(stdout).not.toContain(secret);
    expect(code).toBe(0);
  });

  it('asks the api that runs beside it how often it has an answer at hand', async () => {
    const PORT = String(await freePort());
    const api = await startApiProcess(sandbox, { ...variables, PORT });
    await api.ask('/api/streaming/trending/movie');
    const ended = await ask({ PORT });
    await api.end();
    expect(findingIn(ended, 'running api').says).toMatch(/Of [1-9]\d* reads? since/);
    expect(findingIn(ended, 'migrations').verdict).toBe('ok');
    expect(ended.code).toBe(0);
  });

  it('tells of an index that is gone and of one that is not valid, with statements that bring them back', async () => {
    await query(DATABASE_URL, 'DROP INDEX uq_streaming_availability_offer');
    await query(
      DATABASE_URL,
      `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_trending_ranks_day'::regclass`,
    );
    const sick = await ask();
    const { verdict, says, doThis = '' } = findingIn(sick, 'tables and indexes');
    expect({ verdict, says, code: sick.code }).toEqual({
      verdict: 'problem',
      says: 'The index uq_streaming_availability_offer on streaming_availability is missing. Not valid: ix_trending_ranks_day on trending_ranks.',
      code: 1,
    });
    const [, statements = ''] = doThis.split('Make it anew with psql: ');
    for (const statement of statements.split(';').filter((text) => text.trim() !== ''))
      await query(DATABASE_URL, statement);
    expect(findingIn(await ask(), 'tables and indexes').verdict).toBe('ok');
  });

  it('runs no migration', async () => {
    await query(DATABASE_URL, 'ALTER TABLE trending_ranks RENAME TO kept_ranks');
    await query(DATABASE_URL, `DELETE FROM streaming_migrations WHERE name LIKE 'KeepRankHistory%'`);
    const ended = await ask();
    expect(findingIn(ended, 'migrations').verdict).toBe('warning');
    expect(await query(DATABASE_URL, `SELECT to_regclass('trending_ranks') AS found`)).toEqual([
      { found: null },
    ]);
    await query(DATABASE_URL, 'ALTER TABLE kept_ranks RENAME TO trending_ranks');
    await query(
      DATABASE_URL,
      `INSERT INTO streaming_migrations (timestamp, name) VALUES (1797000000000, 'KeepRankHistory1797000000000')`,
    );
  });

  it('tells that there is no such database', async () => {
    const ended = await ask({ DATABASE_URL: `${DATABASE_URL}_not` });
    expect(findingIn(ended, 'database')).toMatchObject({
      verdict: 'problem',
      doThis: expect.stringMatching(/^Create the database/),
    });
    expect(ended.code).toBe(1);
  });

  it('tells that the database cannot be reached', async () => {
    const ended = await ask({
      DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${await freePort()}/streaming`,
    });
    expect(findingIn(ended, 'database').says).toMatch(/nothing listens there/);
    expect(ended.stdout).not.toContain('hunter2');
    expect(ended.code).toBe(1);
  });

  it('tells that Redis has died', async () => {
    const redis = await startOwnRedis();
    expect(findingIn(await ask({ REDIS_URL: redis.url }), 'Redis').verdict).toBe('ok');
    await redis.kill();
    const ended = await ask({ REDIS_URL: redis.url });
    expect(findingIn(ended, 'Redis').says).toMatch(/cannot be reached \(ECONNREFUSED\)/);
    expect(ended.code).toBe(1);
  });

  it('tells that the clock of this machine is a day off, by that of the database', async () => {
    const clock = await createMovedClock({ alsoAdvance: (ms) => sandbox.clock.advance(ms) });
    await clock.advance(-DAY_MS);
    const ended = await ask(clock.variables);
    await clock.advance(DAY_MS);
    await clock.close();
    expect(findingIn(ended, 'clock').says).toMatch(
      /^The clock of this machine is 1 day behind the database\./,
    );
    expect(ended.code).toBe(1);
  });
});
