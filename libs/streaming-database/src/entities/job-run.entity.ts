import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last run of one job, and when the next one is due. Queries: by name; all of them. */
@Entity({
  name: 'streaming_job_runs',
  comment: 'The last run of each job, and when the next one is due',
})
@Check('ck_streaming_job_runs_outcome', `outcome IN ('done', 'failed')`)
export class JobRunEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_job_runs' })
  name!: string;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'done' | 'failed' | null;

  @Column({ type: 'jsonb', nullable: true, comment: 'What the last run that ended has to tell' })
  detail!: unknown;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;
}
