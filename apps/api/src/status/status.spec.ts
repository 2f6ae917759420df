import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { JobRunner } from '../jobs/job-runner.js';
import { JOB_NAMES } from '../jobs/job.js';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  WATCHMODE_KEY,
  type ApiUnderTest,
} from '../testing/api-under-test.js';
import { until } from '../testing/api-status.js';
import { dataIn } from '../testing/data-in.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import { listIn } from '../testing/trending-body.js';
import type { CreditsBody, JobBody, StatusBody } from './status.response.js';

const CAPS = { CREDITS_PER_DAY: '12', CREDITS_PER_MONTH: '100' };

let sandbox: Sandbox;
let under: ApiUnderTest;
const statusOf = async (api = under): Promise<StatusBody> => dataIn(await api.ask('/api/streaming/status'));
const creditsOf = async (): Promise<CreditsBody> => {
  const [credits, ...more] = (await statusOf()).credits;
  if (!credits || more.length > 0) throw new Error('the status has not the credits of just one upstream');
  return credits;
};
const jobOf = async (name: string): Promise<JobBody | undefined> =>
  (await statusOf()).jobs.find((job) => job.name === name);

beforeAll(async () => {
  sandbox = await startSandbox();
  under = await startApiUnderTest({ sandbox, variables: { ...CAPS, DEFAULT_REGION: 'GB' } });
}, 60_000);
afterAll(async () => {
  await under.close();
  await sandbox.close();
}, 60_000);

describe('the status before anything was done', () => {
  it('says what is set up, that nothing is spent, and which jobs there are', async () => {
    const status = await statusOf();
    expect(Math.abs(Date.parse(status.now) - Date.now())).toBeLessThan(60_000);
    expect(status.default_region).toBe('GB');
    expect(status.upstreams.map(({ source, configured, missing }) => [source, configured, missing])).toEqual([
      ['tmdb', true, []],
      ['trakt', true, []],
      ['watchmode', true, []],
    ]);
    expect(status.credits).toMatchObject([
      {
        source: 'watchmode',
        day: { cap: 12, spent: 0, reserved: 0, left: 12 },
        month: { cap: 100, spent: 0, reserved: 0, left: 100 },
        left_for_background: 9,
        account: null,
        blocked_until: null,
      },
    ]);
    expect(status.jobs.map(({ name }) => name).toSorted()).toEqual([...JOB_NAMES].toSorted());
    for (const job of status.jobs) {
      expect(job).toMatchObject({ running: false, started_at: null, outcome: null, next_due_at: null });
    }
  });

  it('says when credits come back: at the next midnight and the next first of a month, in UTC', async () => {
    const { day, month } = await creditsOf();
    const { now } = await statusOf();
    expect(day.resets_at).toMatch(/T00:00:00\.000Z$/);
    expect(Date.parse(day.resets_at) - Date.parse(now)).toBeLessThanOrEqual(86_400_000);
    expect(Date.parse(day.resets_at)).toBeGreaterThan(Date.parse(now));
    expect(month.resets_at).toMatch(/-01T00:00:00\.000Z$/);
  });
});

describe('the status while credits are spent', () => {
  it('agrees with the upstream about every credit, and stops at the cap', async () => {
    const titles = await mappedTitles(sandbox, 12);
    for (const { mediaType, tmdbId } of titles) {
      await (await under.ask(`/api/streaming/availability/${tmdbId}?media_type=${mediaType}`)).arrayBuffer();
      const { day, month, account } = await creditsOf();
      expect(day.spent + day.reserved + day.left).toBe(12);
      expect([day.spent, month.spent]).toEqual([sandbox.credits.spent(), sandbox.credits.spent()]);
      if (account) expect(account).toMatchObject({ quota: 1_000, used: day.spent });
    }
    const { day, left_for_background: left } = await creditsOf();
    expect(day.spent).toBeGreaterThan(10);
    expect(day.spent).toBeLessThanOrEqual(12);
    expect(left).toBe(0);
  }, 60_000);

  it('shows the titles that come next, each once, those that are worth most first', async () => {
    await listIn(await under.ask('/api/streaming/trending/movie'));
    await until(async () => (await creditsOf()).next.length > 0);
    const { next } = await creditsOf();
    expect(next.length).toBeLessThanOrEqual(10);
    const worths = next.map(({ worth }) => worth);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    const names = next.map(({ tmdb_id: id, media_type: kind }) => `${kind}:${id}`);
    expect(names).toEqual([...new Set(names)]);
  }, 60_000);
});

describe('the status of a job', () => {
  it('tells how its last run ended, what it came to, and when the next one is due', async () => {
    await under.api.app.get(JobRunner).runNow('expiry');
    const job = await jobOf('expiry');
    expect(job).toMatchObject({
      every_seconds: 3_600,
      running: false,
      outcome: 'done',
      detail: { answers: 0 },
    });
    expect(Date.parse(job?.next_due_at ?? '')).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(Date.parse(job?.finished_at ?? '')).toBeGreaterThanOrEqual(Date.parse(job?.started_at ?? ''));
  });

  it('tells why its last run failed, and that it is tried again soon', async () => {
    sandbox.faults.set({ upstream: 'watchmode', endpoint: '/datasets/*', kind: 'status', status: 503 });
    await under.api.app.get(JobRunner).runNow('id-map');
    sandbox.faults.clear();
    const job = await jobOf('id-map');
    expect(job).toMatchObject({
      outcome: 'failed',
      detail: { reason: expect.stringMatching(/id map.*503/) },
    });
    expect(Date.parse(job?.next_due_at ?? '') - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });

  it('that was switched off has no next run', async () => {
    const off = await startApiUnderTest({ sandbox, variables: { JOB_EXPIRY_SECONDS: '0' } });
    await off.api.app.get(JobRunner).runNow('expiry');
    const job = (await statusOf(off)).jobs.find(({ name }) => name === 'expiry');
    expect(job).toMatchObject({ every_seconds: 0, outcome: 'done', next_due_at: null });
    await off.close();
  }, 60_000);
});

describe('the status of a system that lacks something', () => {
  it('names the variables, and where to get what belongs into them', async () => {
    const variables = { WATCHMODE_API_KEY: '', TRAKT_CLIENT_ID: '' };
    const bare = await startApiUnderTest({ sandbox, variables });
    const status = await statusOf(bare);
    expect(status.upstreams).toMatchObject([
      { source: 'tmdb', configured: true, advice: null },
      { source: 'trakt', configured: false, missing: ['TRAKT_CLIENT_ID'], advice: expect.any(String) },
      { source: 'watchmode', configured: false, missing: ['WATCHMODE_API_KEY'], advice: expect.any(String) },
    ]);
    expect(status.credits).toEqual([]);
    expect(status.jobs.find(({ name }) => name === 'id-map')?.every_seconds).toBe(0);
    await bare.close();
  }, 60_000);
});

describe('the status', () => {
  it('holds no secret, and is for callers with a key alone', async () => {
    const text = JSON.stringify(await statusOf());
    for (const secret of [TMDB_KEY, TRAKT_ID, WATCHMODE_KEY, API_KEY]) expect(text).not.toContain(secret);
    expect((await under.ask('/api/streaming/status', { headers: {} })).status).toBe(401);
  });
});
