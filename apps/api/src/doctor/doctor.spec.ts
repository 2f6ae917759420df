import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testTemplate } from '@radarr/streaming-database/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { freePort } from '@radarr/tool-programs';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  TRAKT_SECRET,
  WATCHMODE_KEY,
} from '../testing/api-under-test.js';
import { askDoctor, findingsOf } from '../testing/doctor-under-test.js';
import { makeUsedFolder, type UsedFolder } from '../testing/used-folder.js';
import { jobsOf } from './jobs-of.js';

describe('the doctor of a healthy system', () => {
  let sandbox: Sandbox;
  let folder: UsedFolder;
  beforeAll(async () => {
    sandbox = await startSandbox();
    folder = await makeUsedFolder(sandbox);
  });
  afterAll(async () => {
    await folder.remove();
    await sandbox.close();
  });

  it('finds nothing wrong, and asks each upstream once when it may', async () => {
    const before = total(sandbox);
    const { code, problems, warnings, findings, of } = await findingsOf(folder.variables, '--keys');
    expect(findings.filter(({ verdict }) => verdict === 'warning' || verdict === 'problem')).toEqual([]);
    expect({ code, problems, warnings }).toEqual({ code: 0, problems: 0, warnings: 0 });
    expect(total(sandbox) - before).toBe(3);
    expect(of('TMDB key').says).toMatch(/^TMDB takes the key/);
    expect(of('Trakt key').verdict).toBe('ok');
    expect(of('Watchmode key').verdict).toBe('ok');
    expect(of('clock').says).toBe('It agrees with TMDB, Trakt and Watchmode.');
    expect(of('database').says).toMatch(/^The embedded database answers in \d+ ms\.$/);
    expect(of('migrations').says).toMatch(/^All \d+ have run\.$/);
    expect(of('tables and indexes').says).toMatch(/^\d+ tables and \d+ indexes, all there and in use\.$/);
    expect(of('id map').says).toMatch(/^It is \d+ seconds? old, with \d+ titles\.$/);
    expect(of('jobs').says).toMatch(/^3 jobs did well when they last ran: trending, id-map and expiry\.$/);
    expect(of('credits').says).toMatch(/^\d+ of 33 are spent today/);
    expect(of('remembered answers').says).toMatch(
      /^[1-9]\d* answers in the database, \d+ % of them stale\.$/,
    );
    expect(of('Trakt account').says).toBe('It is connected.');
  });

  it('asks nobody without leave, and says so', async () => {
    const before = total(sandbox);
    for (const args of [[], ['--no-keys']]) {
      const { code, of } = await findingsOf(folder.variables, ...args);
      expect(code).toBe(0);
      expect(of('TMDB key')).toMatchObject({
        verdict: 'skipped',
        says: 'It was not asked. With --keys it is.',
      });
      expect(of('clock').verdict).toBe('skipped');
    }
    expect(total(sandbox)).toBe(before);
  });

  it('prints a line for each check, in no colour and without a secret', async () => {
    const { code, stdout } = await askDoctor(folder.variables, { args: ['--keys'] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✓ configuration +Real data: TMDB, Trakt and Watchmode are set up\./);
    expect(stdout).toMatch(/^– Redis +It is not set up/m);
    expect(stdout).toMatch(/\n\nNo problem was found\.\n$/);
    // eslint-disable-next-line no-control-regex -- that none is there is what is tested
    expect(stdout).not.toMatch(/\x1b/);
    for (const secret of [API_KEY, TMDB_KEY, TRAKT_ID, TRAKT_SECRET, WATCHMODE_KEY]) {
      expect(stdout).not.toContain(secret);
    }
  });

  it('leaves the folder as it was', async () => {
    const before = await readdir(folder.dir);
    await findingsOf(folder.variables);
    expect(await readdir(folder.dir)).toEqual(before);
  });

  it('asks the running api what it can, and leaves its database alone', async () => {
    const port = await freePort();
    const variables = { ...folder.variables, PORT: String(port) };
    const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
    const database = { dataDir: folder.dir, embedded };
    const under = await startApiUnderTest({ sandbox, variables, overrides: { database } });
    await under.ask('/api/streaming/trending/movie');
    const { code, of } = await findingsOf(variables);
    const status = (await (await under.ask('/api/streaming/status')).json()) as {
      data: { jobs: { name: string; every_seconds: number }[] };
    };
    const alive = await under.ask('/health/ready');
    await under.close();
    expect(alive.status).toBe(200);
    expect(code).toBe(0);
    expect(of('database')).toMatchObject({
      verdict: 'ok',
      says: expect.stringMatching(/in use by process \d+/),
    });
    expect(of('running api').says).toMatch(/Of [1-9]\d* reads? since .+ \d+ % were answered from memory/);
    expect(of('migrations')).toMatchObject({
      verdict: 'skipped',
      says: expect.stringMatching(/Stop the api/),
    });
    expect(of('jobs').verdict).toBe('ok');
    expect(of('Trakt account').says).toBe('It is connected.');
    const every = jobsOf(under.api.runtime.environment).map(({ name, everySeconds }) => [name, everySeconds]);
    expect(every.toSorted()).toEqual(status.data.jobs.map((job) => [job.name, job.every_seconds]).toSorted());
  });

  it('says so when the running api takes another key', async () => {
    const port = await freePort();
    const under = await startApiUnderTest({ sandbox, variables: { PORT: String(port) } });
    const other = { ...folder.variables, PORT: String(port), STREAMING_API_KEY: 'another-key-of-this-test' };
    const { code, of } = await findingsOf(other);
    await under.close();
    expect(code).toBe(0);
    expect(of('running api')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/refuses the API key/),
    });
  });
});

const total = (sandbox: Sandbox): number =>
  Object.values(sandbox.counts()).reduce((sum, { total: n }) => sum + n, 0);
