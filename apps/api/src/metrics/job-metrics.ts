import type { JobRun } from '@radarr/streaming-database';
import { Gauge, type Registry } from 'prom-client';
import type { Job } from '../jobs/job.js';
import { presentJob } from '../status/status.presenter.js';

const OUTCOMES = ['done', 'failed'] as const;

/** Shows how the last run of each job went, as `/api/streaming/status` does. */
export class JobMetrics {
  private readonly running: Gauge<'job'>;
  private readonly started: Gauge<'job'>;
  private readonly finished: Gauge<'job'>;
  private readonly seconds: Gauge<'job'>;
  private readonly outcome: Gauge<'job' | 'outcome'>;

  constructor(
    registry: Registry,
    private readonly jobs: readonly Job[],
  ) {
    const gauge = (name: string, help: string): Gauge<'job'> =>
      new Gauge({ name: `streaming_job_${name}`, help, labelNames: ['job'], registers: [registry] });
    this.running = gauge('running', 'Whether a run is under way on some replica.');
    this.started = gauge('last_start_timestamp_seconds', 'When the last run began.');
    this.finished = gauge('last_end_timestamp_seconds', 'When the last run that has ended did so.');
    this.seconds = gauge(
      'last_duration_seconds',
      'How long the last run took; absent while one is under way.',
    );
    this.outcome = new Gauge({
      name: 'streaming_job_last_outcome',
      help: '1 for how the last run that has ended went.',
      labelNames: ['job', 'outcome'],
      registers: [registry],
    });
  }

  /** @param runs nothing is shown when it is not known */
  show(runs: readonly JobRun[] | undefined): void {
    for (const metric of [this.running, this.started, this.finished, this.seconds, this.outcome])
      metric.reset();
    if (!runs) return;
    for (const job of this.jobs)
      this.showRun(
        job,
        runs.find(({ name }) => name === job.name),
      );
  }

  private showRun(job: Job, run: JobRun | undefined): void {
    const label = { job: job.name };
    const { running, started_at: startedAt, finished_at: finishedAt, outcome } = presentJob(job, run);
    this.running.set(label, running ? 1 : 0);
    if (startedAt !== null) this.started.set(label, secondsOf(startedAt));
    if (finishedAt !== null) this.finished.set(label, secondsOf(finishedAt));
    if (startedAt !== null && finishedAt !== null && !running)
      this.seconds.set(label, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000);
    if (outcome === null) return;
    for (const one of OUTCOMES) this.outcome.set({ ...label, outcome: one }, one === outcome ? 1 : 0);
  }
}

const secondsOf = (instant: string): number => Date.parse(instant) / 1_000;
