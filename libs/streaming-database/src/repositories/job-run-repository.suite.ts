import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { JobRunRepository, type JobResult } from './job-run-repository.js';

const at = (minute: number): string =>
  new Date(Date.parse('2026-05-01T12:00:00Z') + minute * 60_000).toISOString();
const DONE: JobResult = { outcome: 'done', detail: { rows: 3 }, finishedAt: at(1), nextDueAt: at(60) };

/** What the table of job runs must do on either engine. */
export function describeJobRunRepository(open: () => Promise<Database>): void {
  describe('JobRunRepository', () => {
    let database: Database;
    let jobs: JobRunRepository;
    beforeAll(async () => {
      database = await open();
      jobs = new JobRunRepository(database.dataSource);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE streaming_job_runs'));
    afterAll(() => database.close());

    it('counts a job of which no run has ended as due', async () => {
      expect(await jobs.due('expiry', at(0))).toBe(true);
      await jobs.start('expiry', at(0));
      expect(await jobs.due('expiry', at(0))).toBe(true);
    });

    it('counts another as due from its moment on, whatever other jobs are', async () => {
      await jobs.finish('expiry', { ...DONE, nextDueAt: at(10) });
      await jobs.finish('trending', { ...DONE, nextDueAt: at(20) });
      expect(await jobs.due('expiry', new Date(Date.parse(at(10)) - 1).toISOString())).toBe(false);
      expect(await jobs.due('expiry', at(10))).toBe(true);
      expect(await jobs.due('trending', at(10))).toBe(false);
      await jobs.finish('trending', { ...DONE, nextDueAt: at(5) });
      expect(await jobs.due('trending', at(10))).toBe(true);
    });

    it('tells how the last run went, also while the next one is under way', async () => {
      await jobs.start('expiry', at(0));
      expect(await jobs.all()).toEqual([{ name: 'expiry', startedAt: at(0) }]);
      await jobs.finish('expiry', DONE);
      expect(await jobs.all()).toEqual([{ name: 'expiry', startedAt: at(0), ...DONE }]);
      await jobs.start('expiry', at(60));
      expect(await jobs.all()).toEqual([{ name: 'expiry', startedAt: at(60), ...DONE }]);
      await jobs.finish('expiry', { outcome: 'failed', finishedAt: at(61), nextDueAt: at(65) });
      expect(await jobs.all()).toEqual([
        { name: 'expiry', startedAt: at(60), outcome: 'failed', finishedAt: at(61), nextDueAt: at(65) },
      ]);
    });

    it('keeps the run that ended last when one ends late', async () => {
      await jobs.finish('expiry', DONE);
      await jobs.finish('expiry', { outcome: 'failed', finishedAt: at(0), nextDueAt: at(2) });
      expect(await jobs.all()).toEqual([{ name: 'expiry', ...DONE }]);
    });

    it('lists the jobs by name, and keeps text that PostgreSQL refuses', async () => {
      await jobs.finish('trending', { ...DONE, detail: 'A\0B' });
      await jobs.finish('expiry', { ...DONE, detail: [1, null, { text: '🎬' }] });
      expect((await jobs.all()).map(({ name, detail }) => [name, detail])).toEqual([
        ['expiry', [1, null, { text: '🎬' }]],
        ['trending', 'A\uFFFDB'],
      ]);
    });
  });
}
