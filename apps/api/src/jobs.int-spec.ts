import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase } from '@radarr/tool-programs';
import { JOB_NAMES, type JobName } from './jobs/job.js';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { jobOf, statusOf } from './testing/api-status.js';
import { until } from './testing/until.js';

/** The runner looks whether a job is due every 15 s, so this one is due at every look. */
const EVERY_SECONDS = 10;
const ID_MAP = 'GET /datasets/title_id_map.csv';

describe('the jobs of two api processes on one PostgreSQL', () => {
  let sandbox: Sandbox;
  let replicas: readonly ApiProcess[];

  beforeEach(async () => {
    sandbox = await startSandbox();
    const variables = {
      DATABASE_URL: await createDatabase(),
      JOBS_ENABLED: 'true',
      JOB_ID_MAP_SECONDS: String(EVERY_SECONDS),
      JOB_EXPIRY_SECONDS: '0',
    };
    replicas = await Promise.all([1, 2].map(() => startApiProcess(sandbox, variables)));
  }, 90_000);
  afterEach(async () => {
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
    await sandbox.close();
  }, 30_000);

  const everywhere = async (job: JobName) => Promise.all(replicas.map((replica) => jobOf(replica, job)));
  /** How often the processes say that they have done a job, all together. */
  const done = (job: JobName): number =>
    replicas.reduce((runs, { output }) => runs + output().split(`"msg":"job done: ${job}"`).length - 1, 0);

  it('run on one of them each, in their time, and both show how', async () => {
    const atStart = ['trending', 'providers', 'coming-soon', 'id-map', 'credits'] as const;
    await until(async () => {
      const jobs = await Promise.all(atStart.map(everywhere));
      return jobs.flat().every(({ finished_at }) => finished_at !== null);
    });
    expect(atStart.map(done)).toEqual([1, 1, 1, 1, 1]);
    expect(sandbox.counts().watchmode.endpoints).toMatchObject({ [ID_MAP]: 1, 'GET /v1/sources/': 1 });

    for (let run = 2; run <= 3; run++) {
      await until(() => done('id-map') >= run);
      // Whoever were late would run it now.
      await sleep(1_000);
      expect(done('id-map')).toBe(run);
      expect(sandbox.counts().watchmode.endpoints[ID_MAP]).toBe(run);
    }
    // The others are not due again; one runs only when it is asked for.
    expect(JOB_NAMES.filter((job) => job !== 'id-map').map((job) => [job, done(job)])).toEqual([
      ['trending', 1],
      ['coming-soon', 1],
      ['providers', 1],
      ['credits', 1],
      ['expiry', 0],
    ]);
    const [one, two] = await Promise.all(replicas.map(async (replica) => (await statusOf(replica)).jobs));
    expect(one).toEqual(two);
    expect(one).toContainEqual(
      expect.objectContaining({
        name: 'id-map',
        outcome: 'done',
        running: false,
        detail: { outcome: 'unchanged' },
      }),
    );
    expect(one).toContainEqual(expect.objectContaining({ name: 'expiry', outcome: null, next_due_at: null }));
  }, 120_000);
});
