import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { LeaseStore } from '@radarr/streaming-cache';
import { isStreamingError, systemClock } from '@radarr/streaming-core';
import { JobRunRepository } from '@radarr/streaming-database';
import { LEASES } from '@radarr/streaming-nestjs';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';
import { JOBS_ENABLED } from '../runtime/tokens.js';
import { JobFailed, JOBS, type Job, type JobDetail, type JobName } from './job.js';
import { nextRunMs } from './job-times.js';
import { underLease } from './under-lease.js';

/** How often it is looked whether a job is due. */
const LOOK_EVERY_MS = 15_000;

/** Runs the jobs when they are due or asked for: each on one replica at a time, its last result kept in the database. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private looking: Promise<void> | undefined;

  constructor(
    @Inject(JOBS) readonly jobs: readonly Job[],
    private readonly runs: JobRunRepository,
    @Inject(LEASES) private readonly leases: LeaseStore,
    @Inject(JOBS_ENABLED) private readonly enabled: boolean,
    @InjectLogger() private readonly logger: AppLogger,
  ) {}

  /** Runs every job that is due. While a look is under way, another does nothing. Never rejects. */
  @Interval(LOOK_EVERY_MS)
  look(): Promise<void> {
    if (!this.enabled || this.stopping.signal.aborted) return Promise.resolve();
    this.looking ??= this.runDue().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /**
   * Runs a job now, whether it is due or not, unless some replica is at it.
   * @returns whether it ran here; how it went is logged and kept
   * @throws {StoreError} `STORE_ERROR` when nobody can say whether some replica is at it
   */
  async runNow(name: JobName): Promise<boolean> {
    const job = this.jobs.find((candidate) => candidate.name === name);
    if (!job) return false;
    return underLease(this.leases, leaseOf(job), (lost) => this.run(job, lost));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('The api is stopping.'));
    await this.looking;
  }

  private async runDue(): Promise<void> {
    for (const job of this.jobs.filter(({ everySeconds }) => everySeconds > 0)) {
      if (this.stopping.signal.aborted) return;
      try {
        await this.runIfDue(job);
      } catch (error) {
        this.logger.warn({ job: job.name, err: error }, 'the schedule could not be read');
      }
    }
  }

  private async runIfDue(job: Job): Promise<void> {
    const isDue = () => this.runs.due(job.name, isoAt(systemClock()));
    if (!(await isDue())) return;
    await underLease(this.leases, leaseOf(job), async (lost) => {
      // Another replica may have run it between the look and the lease.
      if (await isDue()) await this.run(await this.asFirstRun(job), lost);
    });
  }

  /** The job, doing its first run's work as long as none has ended. */
  private async asFirstRun(job: Job): Promise<Job> {
    const { name, everySeconds } = job;
    const last = (await this.runs.all()).find((run) => run.name === name);
    if (!job.firstRun || last?.finishedAt !== undefined) return job;
    return { name, everySeconds, run: job.firstRun.bind(job) };
  }

  private async run(job: Job, lost: AbortSignal): Promise<void> {
    const startedMs = systemClock();
    this.logger.debug({ job: job.name }, `job begins: ${job.name}`);
    await this.keep(() => this.runs.start(job.name, isoAt(startedMs)));
    const { outcome, detail } = await this.attempt(job, AbortSignal.any([this.stopping.signal, lost]));
    const finishedMs = systemClock();
    const line = { job: job.name, ...detail, ms: finishedMs - startedMs };
    if (lost.aborted) {
      // Another replica may be at it by now, and its result is the one to keep.
      this.logger.warn(line, `job given up: ${job.name}`);
      return;
    }
    this.logger[outcome === 'done' ? 'info' : 'warn'](line, `job ${outcome}: ${job.name}`);
    const nextDueAt = isoAt(nextRunMs(job, outcome, finishedMs, Math.random()));
    await this.keep(() =>
      this.runs.finish(job.name, { outcome, detail, finishedAt: isoAt(finishedMs), nextDueAt }),
    );
  }

  private async attempt(
    job: Job,
    signal: AbortSignal,
  ): Promise<{ outcome: 'done' | 'failed'; detail: JobDetail }> {
    try {
      return { outcome: 'done', detail: await job.run(signal) };
    } catch (error) {
      if (error instanceof JobFailed) return { outcome: 'failed', detail: error.detail };
      // The words of an error that is not ours may hold a secret; they go to the log only, under its own rules.
      if (!isStreamingError(error)) this.logger.error({ job: job.name, err: error }, 'job failed');
      const reason = isStreamingError(error) ? error.message : 'It failed in a way that is in the log.';
      return { outcome: 'failed', detail: { reason } };
    }
  }

  /** A database that is away must not keep the work from being done. */
  private async keep(write: () => Promise<void>): Promise<void> {
    await write().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the result of a job could not be kept');
    });
  }
}

const leaseOf = ({ name }: Job): string => `job:${name}`;

const isoAt = (ms: number): string => new Date(ms).toISOString();
