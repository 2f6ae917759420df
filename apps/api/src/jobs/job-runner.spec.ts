import { describe, expect, it, jest } from '@jest/globals';
import { MemoryLeaseStore, type LeaseStore } from '@radarr/streaming-cache';
import { StoreError, UpstreamUnavailable } from '@radarr/streaming-core';
import type { JobRunRepository } from '@radarr/streaming-database';
import { pino } from 'pino';
import { MemoryJobRuns } from '../testing/memory-job-runs.js';
import { JobRunner } from './job-runner.js';
import type { Job, JobDetail } from './job.js';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const IN_AN_HOUR = new Date(Date.now() + 3_600_000).toISOString();
const MINUTE_MS = 60_000;

interface Setting {
  readonly runs?: MemoryJobRuns;
  readonly leases?: LeaseStore;
  readonly enabled?: boolean;
}

function runnerOf(jobs: readonly Job[], setting: Setting = {}) {
  const { runs = new MemoryJobRuns(), leases = new MemoryLeaseStore(), enabled = true } = setting;
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const runner = new JobRunner(jobs, runs as unknown as JobRunRepository, leases, enabled, logger);
  return { runner, runs, leases, log: () => lines.join('') };
}

/** A job that counts its runs. */
function job(more: Partial<Job> = {}) {
  const counted = { times: 0 };
  const run = (): Promise<JobDetail> => {
    counted.times += 1;
    return Promise.resolve({ titles: counted.times });
  };
  const job: Job = { name: 'trending', everySeconds: 3_600, run, ...more };
  return { counted, job };
}

describe('a look at the jobs', () => {
  it('runs one that has never run, keeps its result, and schedules the next run', async () => {
    const { job: one, counted } = job();
    const { runner, runs } = runnerOf([one]);
    await runner.look();
    const run = runs.of('trending');
    expect(counted.times).toBe(1);
    expect(run).toMatchObject({ outcome: 'done', detail: { titles: 1 } });
    const waitMs = Date.parse(run?.nextDueAt ?? '') - Date.parse(run?.finishedAt ?? '');
    expect(Math.abs(waitMs - 60 * MINUTE_MS)).toBeLessThanOrEqual(6 * MINUTE_MS);
  });

  it('runs one whose time has come, and leaves one alone that is not due', async () => {
    const due = job();
    const early = job({ name: 'expiry' });
    const runs = new MemoryJobRuns({ trending: LONG_AGO, expiry: IN_AN_HOUR });
    const { runner } = runnerOf([due.job, early.job], { runs });
    await runner.look();
    await runner.look();
    expect([due.counted.times, early.counted.times]).toEqual([1, 0]);
  });

  it('has a job do its first work until that has ended, keeps it like any run, and then the regular one', async () => {
    const { job: one, counted } = job({ firstRun: () => Promise.resolve({ first: true }) });
    const runs = new MemoryJobRuns();
    await runs.start('trending', LONG_AGO);
    const { runner } = runnerOf([one], { runs });
    await runner.look();
    await runner.look();
    expect(counted.times).toBe(0);
    expect(runs.of('trending')).toMatchObject({ outcome: 'done', detail: { first: true } });
    expect(Date.parse(runs.of('trending')?.nextDueAt ?? '')).toBeGreaterThan(Date.now() + 50 * MINUTE_MS);

    await runs.finish('trending', { outcome: 'done', finishedAt: LONG_AGO, nextDueAt: LONG_AGO });
    await runner.look();
    expect(runs.of('trending')).toMatchObject({ detail: { titles: 1 } });
  });

  it('does the whole work when a job that never ran is asked for', async () => {
    const { job: one, counted } = job({ firstRun: () => Promise.resolve({ first: true }) });
    await runnerOf([one]).runner.runNow('trending');
    expect(counted.times).toBe(1);
  });

  it.each([
    ['is switched off', { everySeconds: 0 }, true],
    ['belongs to a process that runs none', {}, false],
  ])('runs nothing that %s', async (_what, more, enabled) => {
    const { job: one, counted } = job(more);
    const { runner } = runnerOf([one], { enabled });
    await runner.look();
    expect(counted.times).toBe(0);
  });

  it('leaves a job to the replica that is at it', async () => {
    const { job: one, counted } = job();
    const leases = new MemoryLeaseStore();
    await leases.acquire('job:trending', 'another replica', MINUTE_MS);
    const { runner, runs } = runnerOf([one], { leases });
    await runner.look();
    expect(await runner.runNow('trending')).toBe(false);
    expect(counted.times).toBe(0);
    expect(runs.of('trending')).toBeUndefined();
  });

  it('does not run what another replica has run between the look and the lease', async () => {
    const { job: one, counted } = job();
    const runs = new MemoryJobRuns({ trending: LONG_AGO });
    const leases = new MemoryLeaseStore();
    const late: LeaseStore = {
      acquire: async (...asked) => {
        await runs.finish('trending', { outcome: 'done', finishedAt: LONG_AGO, nextDueAt: IN_AN_HOUR });
        return leases.acquire(...asked);
      },
      release: (...asked) => leases.release(...asked),
    };
    await runnerOf([one], { runs, leases: late }).runner.look();
    expect(counted.times).toBe(0);
  });

  it('does nothing while an earlier one is under way', async () => {
    let finish = (): void => undefined;
    let times = 0;
    const slow = job({
      run: () => {
        times += 1;
        return new Promise((resolve) => (finish = () => resolve({})));
      },
    });
    const { runner } = runnerOf([slow.job]);
    const looks = [runner.look(), runner.look()];
    while (times === 0) await new Promise((resolve) => setImmediate(resolve));
    looks.push(runner.look());
    finish();
    await Promise.all(looks);
    expect(times).toBe(1);
  });
});

describe('a job that fails', () => {
  const failing = (error: Error) => job({ run: () => Promise.reject(error) });

  it('is tried again within five minutes, its reason kept, and holds up no other', async () => {
    const other = job({ name: 'expiry' });
    const { runner, runs, leases } = runnerOf([
      failing(new UpstreamUnavailable('tmdb', 'tmdb is away.')).job,
      other.job,
    ]);
    await runner.look();
    const run = runs.of('trending');
    expect(run).toMatchObject({ outcome: 'failed', detail: { reason: 'tmdb is away.' } });
    const waitMs = Date.parse(run?.nextDueAt ?? '') - Date.parse(run?.finishedAt ?? '');
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(other.counted.times).toBe(1);
    expect(await leases.acquire('job:trending', 'somebody', MINUTE_MS)).toBe(true);
  });

  it('in a way that nobody foresaw tells people nothing of it, and the log everything', async () => {
    const { runner, runs, log } = runnerOf([failing(new Error('at /home/secret')).job]);
    await runner.look();
    expect(JSON.stringify(runs.of('trending'))).not.toContain('/home/secret');
    expect(runs.of('trending')).toMatchObject({ outcome: 'failed' });
    expect(log()).toContain('/home/secret');
  });
});

describe('a job that is asked for', () => {
  it('runs although it is not due, also where jobs do not run by themselves, and moves its next run', async () => {
    const { job: one, counted } = job();
    const runs = new MemoryJobRuns({ trending: IN_AN_HOUR });
    const { runner } = runnerOf([one], { runs, enabled: false });
    expect(await runner.runNow('trending')).toBe(true);
    expect(counted.times).toBe(1);
    expect(runs.of('trending')).toMatchObject({ outcome: 'done', detail: { titles: 1 } });
    expect(runs.of('trending')?.nextDueAt).not.toBe(IN_AN_HOUR);
  });

  it('is not run when nobody has it', async () => {
    expect(await runnerOf([]).runner.runNow('expiry')).toBe(false);
  });
});

describe('while the database is away', () => {
  it('no look rejects, nothing runs that may not be due, and a result that cannot be kept is in the log', async () => {
    const { job: one, counted } = job();
    const runs = new MemoryJobRuns();
    runs.failure = new StoreError('The database is away.');
    const { runner, log } = runnerOf([one], { runs });
    await runner.look();
    expect(counted.times).toBe(0);
    expect(await runner.runNow('trending')).toBe(true);
    expect(counted.times).toBe(1);
    expect(log()).toContain('the result of a job could not be kept');
  });
});

describe('a job whose claim has ended under it', () => {
  it('is told to end, and leaves what is kept to the replica that has the claim now', async () => {
    jest.useFakeTimers();
    const leases = new MemoryLeaseStore();
    const { job: long } = job({
      run: (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ cut: true }))),
    });
    // As after a pause of the whole process: the claim was renewed too late.
    let asked = 0;
    const slept: LeaseStore = {
      acquire: async (...claim) => asked++ === 0 && leases.acquire(...claim),
      release: (...claim) => leases.release(...claim),
    };
    const { runner, runs, log } = runnerOf([long], { leases: slept });
    const look = runner.look();
    await jest.advanceTimersByTimeAsync(10_000);
    await look;
    jest.useRealTimers();
    expect(runs.of('trending')?.startedAt).toBeDefined();
    expect(runs.of('trending')?.finishedAt).toBeUndefined();
    expect(log()).toContain('job given up: trending');
  });
});

describe('a job that is asked for while nobody can say who is at it', () => {
  it('is not begun', async () => {
    const { job: one, counted } = job();
    const away = () => Promise.reject(new StoreError('The database is away.'));
    const { runner } = runnerOf([one], { leases: { acquire: away, release: away } });
    await expect(runner.runNow('trending')).rejects.toThrow('The database is away.');
    expect(counted.times).toBe(0);
  });
});

describe('at the end of the process', () => {
  it('the running job is told to stop and waited for, and no further one begins', async () => {
    let stopped: unknown;
    const long = job({
      run: (signal) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            stopped = signal.reason;
            resolve({ cut: true });
          }),
        ),
    });
    const next = job({ name: 'expiry' });
    const { runner, runs } = runnerOf([long.job, next.job]);
    const look = runner.look();
    while (runs.of('trending')?.startedAt === undefined)
      await new Promise((resolve) => setImmediate(resolve));
    await runner.beforeApplicationShutdown();
    expect(stopped).toBeInstanceOf(Error);
    expect(runs.of('trending')).toMatchObject({ detail: { cut: true } });
    await look;
    await runner.look();
    expect(next.counted.times).toBe(0);
  });
});
