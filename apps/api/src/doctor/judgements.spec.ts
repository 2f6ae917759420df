import { describe, expect, it } from '@jest/globals';
import type { StatusBody } from '../status/status.response.js';
import { judgeSpace } from './checks/disk-space.js';
import { judgeClocks } from './checks/clock.js';
import { judgeJobs } from './checks/jobs.js';
import { checkRunningApi } from './checks/running-api.js';
import { printFindings } from './print-findings.js';
import type { Scene } from './scene.js';
import { lengthOf, listed, shareOf, sizeOf } from './words.js';

const NOW_MS = Date.parse('2026-05-01T12:00:00Z');
const MEBIBYTE = 1024 * 1024;

const job = (changed: Partial<StatusBody['jobs'][number]> = {}): StatusBody['jobs'][number] => ({
  name: 'trending',
  every_seconds: 3_600,
  running: false,
  started_at: '2026-05-01T11:00:00Z',
  finished_at: '2026-05-01T11:00:10Z',
  outcome: 'done',
  detail: null,
  next_due_at: '2026-05-01T12:00:10Z',
  ...changed,
});

describe('jobs', () => {
  const judge = (changed: Partial<StatusBody['jobs'][number]>, apiRuns = true) =>
    judgeJobs([job(changed)], { nowMs: NOW_MS, apiRuns });

  it('are well when they did well and the next run is to come, or only just due', () => {
    expect(judge({}).verdict).toBe('ok');
    expect(judge({ next_due_at: '2026-05-01T11:55:00Z' }).verdict).toBe('ok');
  });

  it('are a problem when they are overdue while the api runs, and a warning while it does not', () => {
    const overdue = { next_due_at: '2026-05-01T11:00:00Z' };
    expect(judge(overdue)).toMatchObject({
      verdict: 'problem',
      doThis: expect.stringMatching(/JOBS_ENABLED=true/),
    });
    expect(judge(overdue, false).verdict).toBe('warning');
  });

  it('are not overdue while they run, unless that run can only have died', () => {
    const overdue = { next_due_at: '2026-05-01T08:00:00Z', running: true };
    expect(judge({ ...overdue, started_at: '2026-05-01T11:59:00Z' }).verdict).toBe('ok');
    expect(judge({ ...overdue, started_at: '2026-05-01T08:00:00Z' }).says).toBe(
      'trending is overdue by 4 hours.',
    );
  });

  it('are a problem when they failed, with the reason however the job tells it', () => {
    expect(judge({ outcome: 'failed', detail: { failed: ['tmdb: HTTP 503.'] } }).says).toBe(
      'trending failed 1 hour ago: tmdb: HTTP 503.',
    );
    expect(judge({ outcome: 'failed' }).says).toMatch(/does not say why/);
  });
});

describe('clocks', () => {
  it('need another one to be compared with', () => {
    expect(judgeClocks([]).verdict).toBe('skipped');
  });

  it('may differ by what a header is exact to', () => {
    expect(judgeClocks([{ name: 'TMDB', aheadMs: -2_000 }]).verdict).toBe('ok');
    expect(judgeClocks([{ name: 'TMDB', aheadMs: 61_000 }]).verdict).toBe('problem');
  });
});

describe('disk space', () => {
  it.each([
    [100, 'problem'],
    [500, 'warning'],
    [2_000, 'ok'],
  ])('%i MB: %s', (mebibytes, verdict) => {
    expect(judgeSpace(mebibytes * MEBIBYTE, '/data').verdict).toBe(verdict);
  });
});

describe('the running api', () => {
  const reads = (missed: number): Pick<Scene, 'api'> => ({
    api: {
      state: 'answers',
      url: 'http://localhost:7878',
      status: {
        cache: {
          counted_since: '2026-05-01T11:00:00Z',
          failed_loads: 0,
          reads: { memory: 1_000, redis: 0, database: 0, missed, stale: 10 },
        },
      } as StatusBody,
    },
  });

  it('should mostly have an answer at hand', async () => {
    expect(await checkRunningApi(reads(250) as Scene)).toMatchObject({
      verdict: 'ok',
      says: expect.stringMatching(
        /Of 1250 reads .+ 80 % were answered from memory.+ for 20 % a source was asked/,
      ),
    });
    expect(await checkRunningApi(reads(1_500) as Scene)).toMatchObject({ verdict: 'warning' });
  });
});

describe('words', () => {
  it('tell lengths, sizes, shares and lists', () => {
    expect([lengthOf(10 * 86_400_000), lengthOf(-90_000), lengthOf(0)]).toEqual([
      '10 days',
      '2 minutes',
      '0 seconds',
    ]);
    expect([sizeOf(12 * MEBIBYTE), sizeOf(3_482 * MEBIBYTE)]).toEqual(['12 MB', '3.4 GB']);
    expect([shareOf(1, 7), shareOf(0, 0)]).toEqual(['14 %', '0 %']);
    expect([listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a, b and c']);
  });

  it('are coloured for a terminal alone', () => {
    const found = [{ name: 'clock', verdict: 'problem', says: 'It is off.' }] as const;
    expect(printFindings(found, true).split('\n')[0]).toBe('\u001b[31m✗\u001b[39m clock  It is off.');
    expect(printFindings(found, false).split('\n')[0]).toBe('✗ clock  It is off.');
  });
});
