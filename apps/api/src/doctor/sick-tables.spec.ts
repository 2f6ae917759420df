import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { askDoctor, findingsOf } from '../testing/doctor-under-test.js';
import { makeUsedFolder, type UsedFolder } from '../testing/used-folder.js';

describe('the doctor of a system whose data is sick', () => {
  let sandbox: Sandbox;
  let healthy: UsedFolder;
  let folder: UsedFolder;
  beforeAll(async () => {
    sandbox = await startSandbox();
    healthy = await makeUsedFolder(sandbox);
  });
  beforeEach(async () => {
    folder = await healthy.copy();
  });
  afterEach(() => folder.remove());
  afterAll(async () => {
    await healthy.remove();
    await sandbox.close();
  });

  it('tells of migrations that are to come', async () => {
    await folder.sql(
      'DROP TABLE trending_ranks',
      `DELETE FROM streaming_migrations WHERE name LIKE 'KeepRankHistory%'`,
    );
    const { code, of, what_to_do: todo } = await findingsOf(folder.variables);
    expect(of('migrations')).toMatchObject({
      verdict: 'warning',
      says: '1 migration has not run yet: KeepRankHistory1797000000000.',
    });
    expect(todo).toEqual(['Make a backup and start the api: it brings the tables up to date.']);
    expect(of('tables and indexes').verdict).toBe('ok');
    expect(code).toBe(0);
    // Asked again: the doctor has not run it either.
    expect((await findingsOf(folder.variables)).of('migrations').verdict).toBe('warning');
  });

  it('tells that the database is newer than the program', async () => {
    await folder.sql(
      `INSERT INTO streaming_migrations (timestamp, name) VALUES (1900000000000, 'FromTheFuture')`,
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('migrations')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(/newer than this program: it has FromTheFuture/),
      doThis: expect.stringMatching(/newer release again, or restore a backup/),
    });
    expect(code).toBe(1);
  });

  it('tells of an index that was dropped', async () => {
    await folder.sql('DROP INDEX ix_trending_ranks_day');
    const { code, of } = await findingsOf(folder.variables);
    expect(of('tables and indexes')).toMatchObject({
      verdict: 'problem',
      says: 'The index ix_trending_ranks_day on trending_ranks is missing.',
      doThis: expect.stringMatching(/Restore a backup/),
    });
    expect(code).toBe(1);
  });

  it('tells of a table that was dropped, and goes on with the others', async () => {
    await folder.sql('DROP TABLE streaming_job_runs');
    const { code, of } = await findingsOf(folder.variables);
    expect(of('tables and indexes').says).toBe('The table streaming_job_runs is missing.');
    expect(of('jobs')).toMatchObject({ verdict: 'skipped', says: expect.stringMatching(/do not tell/) });
    expect(of('id map').verdict).toBe('ok');
    expect(code).toBe(1);
  });

  it('tells that the id map is 10 days old, unless a run has confirmed it since', async () => {
    await folder.sql(`UPDATE streaming_datasets SET imported_at = now() - interval '10 days'`);
    expect((await findingsOf(folder.variables)).of('id map').verdict).toBe('ok');
    await folder.sql(
      `UPDATE streaming_job_runs SET finished_at = finished_at - interval '10 days' WHERE name = 'id-map'`,
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('id map')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/^It is 10 days old, with \d+ titles\. /),
      doThis: expect.stringMatching(/npm run id-map:sync/),
    });
    expect(code).toBe(0);
  });

  it('tells that there is no id map at all', async () => {
    await folder.sql('DELETE FROM streaming_datasets');
    expect((await findingsOf(folder.variables)).of('id map')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/never taken over: .+two credits/),
    });
  });

  it('tells of a job that failed, and why', async () => {
    await folder.sql(
      `UPDATE streaming_job_runs SET outcome = 'failed', detail = '{"reason": "The disk is full."}' WHERE name = 'expiry'`,
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('jobs')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(/^expiry failed \d+ seconds? ago: The disk is full\.$/),
      doThis: expect.stringMatching(/tried again/),
    });
    expect(code).toBe(1);
  });

  it('tells of a job that is overdue while no api runs', async () => {
    await folder.sql(`UPDATE streaming_job_runs SET next_due_at = now() - interval '3 hours 10 minutes'`);
    const { code, of } = await findingsOf(folder.variables);
    expect(of('jobs')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/trending is overdue by 3 hours\..+ No api runs here\.$/),
      doThis: 'Start the api: it runs what is due.',
    });
    expect(code).toBe(0);
  });

  it('tells that the account is broken: its key is gone', async () => {
    await rm(join(folder.dir, 'secret-key'));
    const { code, of } = await findingsOf(folder.variables);
    expect(of('Trakt account')).toMatchObject({
      verdict: 'problem',
      says: 'The account at Trakt can be used no more.',
      doThis: expect.stringMatching(/encrypted with another key\. Set STREAMING_SECRET_KEY/),
    });
    expect(code).toBe(1);
  });

  it('tells that the account is broken: Trakt takes the tokens no more', async () => {
    await folder.sql(
      `UPDATE oauth_tokens SET status = 'broken', details = '{"broken": {"reason": "revoked", "since": "2026-01-01T00:00:00.000Z"}}'`,
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('Trakt account')).toMatchObject({
      verdict: 'problem',
      doThis: expect.stringMatching(/Connect it again: POST \/api\/streaming\/trakt\/auth\/init/),
    });
    expect(code).toBe(1);
  });

  it('tells that the credits of the day are spent', async () => {
    await folder.sql(
      `INSERT INTO streaming_credit_days (upstream, day, spent) VALUES ('watchmode', (now() AT TIME ZONE 'UTC')::date, 33)
       ON CONFLICT (upstream, day) DO UPDATE SET spent = 33`,
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('credits')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/^33 of 33 are spent today, 33 of 1000 this month; 0 may still/),
    });
    expect(code).toBe(0);
  });

  it('tells that old answers are not deleted', async () => {
    await folder.sql(`UPDATE streaming_cache SET removable_at = now() - interval '2 days'`);
    expect((await findingsOf(folder.variables)).of('remembered answers')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/[1-9]\d* answers? should have been deleted/),
      doThis: expect.stringMatching(/"expiry"/),
    });
  });

  it('tells that others may read the keys, and how to stop that', async () => {
    const file = join(folder.dir, 'secret-key');
    await chmod(file, 0o644);
    const { code, of } = await findingsOf(folder.variables);
    expect(of('key files')).toMatchObject({ verdict: 'warning', doThis: `chmod 600 '${file}'` });
    expect(code).toBe(0);
  });

  it('tells that pictures take more than they may', async () => {
    await mkdir(join(folder.dir, 'images'), { recursive: true });
    await writeFile(join(folder.dir, 'images', 'a.jpg'), Buffer.alloc(3 * 1024 * 1024));
    const { of } = await findingsOf({ ...folder.variables, IMAGE_CACHE_MB: '1' });
    expect(of('pictures')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/pictures? take 3 MB of 1 MB\.$/),
    });
  });

  it('tells that the files of the database are of another release', async () => {
    await writeFile(join(folder.dir, 'database', 'PG_VERSION'), '17\n');
    const { code, of } = await findingsOf(folder.variables);
    expect(of('database')).toMatchObject({
      verdict: 'problem',
      says: expect.stringMatching(/written by PostgreSQL 17/),
      doThis: expect.stringMatching(/Restore DATA_DIR from a backup/),
    });
    expect(of('migrations')).toMatchObject({ verdict: 'skipped', says: 'The database cannot be opened.' });
    expect(code).toBe(1);
  });

  it('leaves the folder to a program elsewhere, and says what to do', async () => {
    await writeFile(
      join(folder.dir, 'database.lock'),
      JSON.stringify({ token: 'a1', host: 'elsewhere', pid: 7 }),
    );
    const { code, of } = await findingsOf(folder.variables);
    expect(of('database')).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/in use by process 7 on elsewhere.+ No api could be asked/),
      doThis: expect.stringMatching(/^Stop process 7 on elsewhere/),
    });
    expect(code).toBe(0);
  });

  it('numbers what to do, problems first, each once', async () => {
    await chmod(join(folder.dir, 'secret-key'), 0o644);
    await folder.sql(
      `UPDATE streaming_job_runs SET outcome = 'failed', detail = '{"reason": "The disk is full."}'`,
    );
    const { code, stdout } = await askDoctor(folder.variables);
    expect(stdout).toMatch(
      /\n\nWhat to do\n {2}1\. Put right what the failed job says.+\n {2}2\. chmod 600 .+\n\n1 problem, 1 warning\.\n$/,
    );
    expect(code).toBe(1);
  });
});
