import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { freePort } from '@radarr/tool-programs';
import { sandboxVariables, TMDB_KEY } from '../testing/api-under-test.js';
import { askDoctor, findingsOf } from '../testing/doctor-under-test.js';

const DAY_MS = 86_400_000;

describe('the doctor of a system whose surroundings are sick', () => {
  let sandbox: Sandbox;
  let folder: string;
  let variables: NodeJS.ProcessEnv;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-doctor-'));
    variables = { ...sandboxVariables(sandbox), DATA_DIR: folder };
  });
  afterEach(async () => {
    sandbox.faults.clear();
    await rm(folder, { recursive: true, force: true });
  });
  afterAll(() => sandbox.close());

  it('tells that TMDB refuses the key, and where to get one', async () => {
    sandbox.faults.set({ upstream: 'tmdb', kind: 'wrong-key' });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('TMDB key')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(/^TMDB refuses the key\. TMDB does not accept the API key/),
      doThis: expect.stringMatching(/^Correct TMDB_API_KEY\. A key is free: https:/),
    });
    expect(of('Trakt key').verdict).toBe('ok');
    expect(code).toBe(1);
  });

  it('tells that the credits at Watchmode are spent', async () => {
    sandbox.faults.set({ upstream: 'watchmode', kind: 'status', status: 402 });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('Watchmode key')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/credits are spent/),
    });
    expect(code).toBe(0);
  });

  it('tells trouble at an upstream from trouble here', async () => {
    sandbox.faults.set({ upstream: 'trakt', kind: 'status', status: 503 });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('Trakt key')).toMatchObject({
      verdict: 'warning',
      says: 'Trakt has trouble of its own (HTTP 503): the key could not be tried.',
    });
    expect(code).toBe(0);
  });

  it('tells that an upstream does not answer in time', async () => {
    sandbox.faults.set({ upstream: 'tmdb', kind: 'hang' });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('TMDB key')).toMatchObject({
      verdict: 'problem',
      says: 'TMDB did not answer in time.',
      doThis: expect.stringMatching(/firewall/),
    });
    expect(code).toBe(1);
  });

  it.each([
    [
      'a host name that nobody knows',
      'http://tmdb.invalid/3',
      /^The host name of TMDB cannot be looked up \(E/,
    ],
    ['a port on which nothing listens', 'http://127.0.0.1:1/3', /^TMDB cannot be reached \(ECONNREFUSED\)/],
  ])('tells of %s', async (_, TMDB_BASE_URL, says) => {
    const { code, of } = await findingsOf({ ...variables, TMDB_BASE_URL }, '--keys');
    expect(of('TMDB key')).toMatchObject({ verdict: 'problem', says: expect.stringMatching(says) });
    expect(of('TMDB key').doThis).toMatch(/TMDB_BASE_URL/);
    expect(code).toBe(1);
  });

  it('tells that the TLS connection fails', async () => {
    const TMDB_BASE_URL = sandbox.urls.tmdb.replace('http:', 'https:');
    const { code, of } = await findingsOf({ ...variables, TMDB_BASE_URL }, '--keys');
    expect(of('TMDB key')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(/^The TLS connection to TMDB fails \(/),
      doThis: expect.stringMatching(/NODE_EXTRA_CA_CERTS/),
    });
    expect(code).toBe(1);
  });

  it('tells that something else answers in its place', async () => {
    sandbox.faults.set({ upstream: 'tmdb', kind: 'html' });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('TMDB key')).toMatchObject({ verdict: 'problem', says: expect.stringMatching(/is not TMDB/) });
    expect(code).toBe(1);
  });

  it.each([
    [DAY_MS, 'behind'],
    [-DAY_MS, 'ahead of'],
  ])('tells that the clock is off by a day (%i ms)', async (offsetMs, direction) => {
    sandbox.faults.set({ upstream: '*', kind: 'clock-off', offsetMs });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('clock')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(
        new RegExp(`^The clock of this machine is 1 day ${direction} TMDB, Trakt and Watchmode`),
      ),
      doThis: expect.stringMatching(/NTP/),
    });
    expect(code).toBe(1);
  });

  it('does not blame its own clock when one of several is off', async () => {
    sandbox.faults.set({ upstream: 'trakt', kind: 'clock-off', offsetMs: DAY_MS });
    const { code, of } = await findingsOf(variables, '--keys');
    expect(of('clock')).toMatchObject({
      verdict: 'warning',
      says: 'This machine is 1 day behind Trakt, but agrees with TMDB and Watchmode.',
    });
    expect(code).toBe(0);
  });

  it('tells that the database cannot be reached, and never its password', async () => {
    const DATABASE_URL = 'postgres://me:hunter2@127.0.0.1:1/streaming';
    const { code, stdout } = await askDoctor({ ...variables, DATABASE_URL });
    expect(stdout).toMatch(
      /^✗ database +The database could not be opened at 127\.0\.0\.1:1: nothing listens there/m,
    );
    expect(stdout).toMatch(/1\. Start PostgreSQL, or correct the host and the port in DATABASE_URL\./);
    expect(stdout).toMatch(/^– migrations +The database cannot be opened\.$/m);
    expect(stdout).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('tells that Redis cannot be reached, and never its password', async () => {
    const REDIS_URL = `redis://:hunter2@127.0.0.1:${await freePort()}`;
    const { code, stdout } = await askDoctor({ ...variables, REDIS_URL });
    expect(stdout).toMatch(/^✗ Redis +Redis at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\./m);
    expect(stdout).toMatch(/1\. Start Redis, correct REDIS_URL, or take it away\./);
    expect(stdout).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('tells that the data folder is a file', async () => {
    const DATA_DIR = join(folder, 'file');
    await writeFile(DATA_DIR, '');
    const { code, of } = await findingsOf({ ...variables, DATA_DIR });
    expect(of('data folder')).toMatchObject({ verdict: 'problem', doThis: 'Set DATA_DIR to a folder.' });
    expect(code).toBe(1);
  });

  it('tells what is wrong with the configuration, all of it, and no value that may be a secret', async () => {
    const wrong = { PORT: 'x', LOG_LEVEL: 'loud', TMDB_API_KEY: 'hunter2', TRAKT_CLIENT_SECRET: 'z' };
    const { code, stdout } = await askDoctor(wrong);
    for (const name of ['PORT', 'LOG_LEVEL', 'TMDB_API_KEY', 'TRAKT_CLIENT_ID is missing'])
      expect(stdout).toMatch(new RegExp(`^✗ configuration +${name}`, 'm'));
    expect(stdout).toMatch(/^– everything else +The configuration has to be right first\.$/m);
    expect(stdout).toMatch(
      /What to do\n {2}1\. Correct it in the environment or in the file \.env; .+\n\n4 problems/,
    );
    expect(stdout).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('reads the file .env as the api does', async () => {
    const { stdout } = await askDoctor({ DATA_DIR: folder }, { envFile: `TMDB_API_KEY=${TMDB_KEY}\n` });
    expect(stdout).toMatch(/^✓ configuration +Real data: TMDB is set up, without Trakt and Watchmode\./);
  });

  it('tells of a key that is of no use in a demonstration', async () => {
    const { code, of } = await findingsOf({ DATA_DIR: folder, WATCHMODE_API_KEY: 'hunter2' }, '--keys');
    expect(of('configuration')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/WATCHMODE_API_KEY is of no use/),
    });
    expect(of('Watchmode key')).toMatchObject({ verdict: 'skipped' });
    expect(code).toBe(0);
  });

  it.each([['--nope'], ['status'], ['--keys=1']])(
    'ends with 2 when it is called wrongly: %s',
    async (arg) => {
      const { code, stdout, stderr } = await askDoctor(variables, { args: [arg] });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    },
  );

  it('explains itself', async () => {
    const { code, stdout } = await askDoctor({ PORT: 'wrong' }, { args: ['--help'] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/--no-keys[\s\S]+It changes nothing|It changes nothing[\s\S]+--no-keys/);
  });
});
