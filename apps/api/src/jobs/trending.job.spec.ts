import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import type { JobBody, StatusResponse } from '../status/status.response.js';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

describe('the trending job after the first start', () => {
  let sandbox: Sandbox;
  let under: ApiUnderTest | undefined;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(async () => {
    await under?.close();
    await sandbox.close();
  });

  /** Starts the api, and gives what its status says of the job when that has ended. */
  async function firstRun(): Promise<JobBody> {
    const api = await startApiUnderTest({
      sandbox,
      variables: { JOBS_ENABLED: 'true', SOURCE_DEADLINE_MS: '60000' },
    });
    under = api;
    for (;;) {
      const answer = (await (await api.ask('/api/streaming/status')).json()) as StatusResponse;
      const job = answer.data.jobs.find(({ name }) => name === 'trending');
      if (job && job.finished_at !== null) return job;
      await turn();
    }
  }

  it('has run: the lists that the start has ready are its work, and no page is asked for twice', async () => {
    const startMs = Date.now();
    const job = await firstRun();
    expect(job).toMatchObject({ outcome: 'done', running: false, detail: { lists: 4, failed: [] } });
    expect(Date.parse(job.started_at ?? '')).toBeGreaterThanOrEqual(startMs);
    expect(Date.parse(job.next_due_at ?? '')).toBeGreaterThan(Date.parse(job.finished_at ?? ''));
    const { tmdb, trakt } = sandbox.counts();
    const pages = Object.entries({ ...tmdb.paths, ...trakt.paths }).filter(([path]) =>
      /trending|watched/.test(path),
    );
    expect(pages).toHaveLength(24);
    expect(pages.filter(([, count]) => count !== 1)).toEqual([]);
  }, 60_000);

  it('has failed when no source could be had, and is tried again soon', async () => {
    sandbox.faults.set({ upstream: '*', kind: 'status', status: 401 });
    const job = await firstRun();
    expect(job).toMatchObject({ outcome: 'failed', detail: { lists: 0 } });
    const waitMs = Date.parse(job.next_due_at ?? '') - Date.parse(job.finished_at ?? '');
    expect(waitMs).toBeLessThanOrEqual(5 * 60_000);
  }, 60_000);
});
