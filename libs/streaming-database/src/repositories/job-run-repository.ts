import type { Instant } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { JobRunEntity } from '../entities/job-run.entity.js';
import { onStore } from '../store-failure.js';
import { storableJson } from './storable-json.js';

/** How a run ended. */
export type JobOutcome = 'done' | 'failed';

/** The last run of a job, as far as it has come. */
export interface JobRun {
  readonly name: string;
  /** When the last run began. Later than {@link JobRun.finishedAt}: it is under way, or its process died. */
  readonly startedAt?: Instant;
  /** When the last run that ended did so; {@link JobRun.outcome} and {@link JobRun.detail} are of that run. */
  readonly finishedAt?: Instant;
  readonly outcome?: JobOutcome;
  /** What the run had to tell, any JSON: counts, or the reason of a failure. */
  readonly detail?: unknown;
  /** When the next run is due; absent: at once. */
  readonly nextDueAt?: Instant;
}

/** The end of a run. */
export interface JobResult {
  readonly outcome: JobOutcome;
  /** Any JSON; it is shown to people, so it must hold no secret. */
  readonly detail?: unknown;
  readonly finishedAt: Instant;
  readonly nextDueAt: Instant;
}

/**
 * The last run of each job, in the table `streaming_job_runs`. It records and decides nothing: that only one process
 * runs a job is the matter of a lease, under which `due` is asked and `start` is said.
 */
export class JobRunRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Whether a job should run: no run of it has ended, or its time has come.
   * @throws {StoreError} `STORE_ERROR`
   */
  async due(name: string, now: Instant): Promise<boolean> {
    const rows = await onStore('read when a job is due', () =>
      this.dataSource.query<unknown[]>(NOT_YET_DUE, [name, now]),
    );
    return rows.length === 0;
  }

  /**
   * Notes that a run begins. What the run before told stays until this one ends.
   * @throws {StoreError} `STORE_ERROR`
   */
  async start(name: string, at: Instant): Promise<void> {
    await onStore('note the start of a job', () => this.dataSource.query(START, [name, at]));
  }

  /**
   * Notes how a run ended and when the next one is due. A run that ended before the kept one did changes nothing: its
   * process had lost the lease.
   * @throws {StoreError} `STORE_ERROR`
   */
  async finish(name: string, { outcome, detail, finishedAt, nextDueAt }: JobResult): Promise<void> {
    const told = detail === undefined ? null : storableJson(detail);
    await onStore('note the end of a job', () =>
      this.dataSource.query(FINISH, [name, outcome, told, finishedAt, nextDueAt]),
    );
  }

  /**
   * Every job that has begun to run, by name.
   * @throws {StoreError} `STORE_ERROR`
   */
  async all(): Promise<readonly JobRun[]> {
    const rows = await onStore('read the last runs of the jobs', () =>
      this.dataSource.getRepository(JobRunEntity).find({ order: { name: 'ASC' } }),
    );
    return rows.map(toJobRun);
  }
}

const NOT_YET_DUE = `SELECT FROM streaming_job_runs WHERE name = $1 AND next_due_at > $2`;

const START = `
  INSERT INTO streaming_job_runs (name, started_at) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at`;

const FINISH = `
  INSERT INTO streaming_job_runs AS kept (name, outcome, detail, finished_at, next_due_at)
  VALUES ($1, $2, $3::jsonb, $4, $5)
  ON CONFLICT (name) DO UPDATE
    SET outcome = excluded.outcome,
        detail = excluded.detail,
        finished_at = excluded.finished_at,
        next_due_at = excluded.next_due_at
    WHERE kept.finished_at IS NULL OR kept.finished_at <= excluded.finished_at`;

function toJobRun(row: JobRunEntity): JobRun {
  return {
    name: row.name,
    ...(row.startedAt !== null && { startedAt: row.startedAt.toISOString() }),
    ...(row.finishedAt !== null && { finishedAt: row.finishedAt.toISOString() }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.detail !== null && { detail: row.detail }),
    ...(row.nextDueAt !== null && { nextDueAt: row.nextDueAt.toISOString() }),
  };
}
