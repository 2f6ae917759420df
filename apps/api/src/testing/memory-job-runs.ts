import type { JobResult, JobRun, JobRunRepository } from '@radarr/streaming-database';

/** Keeps the last runs of jobs in memory, as the database does. */
export class MemoryJobRuns implements Pick<JobRunRepository, keyof JobRunRepository> {
  /** Every call fails with it while it is set. */
  failure: Error | undefined;
  private readonly runs = new Map<string, JobRun>();

  /** @param due when jobs are due that have been scheduled before, by name */
  constructor(due: Readonly<Record<string, string>> = {}) {
    for (const [name, nextDueAt] of Object.entries(due)) this.runs.set(name, { name, nextDueAt });
  }

  /** What is kept of a job. */
  of(name: string): JobRun | undefined {
    return this.runs.get(name);
  }

  async due(name: string, now: string): Promise<boolean> {
    await this.fail();
    const { nextDueAt } = this.runs.get(name) ?? {};
    return nextDueAt === undefined || nextDueAt <= now;
  }

  async start(name: string, startedAt: string): Promise<void> {
    await this.fail();
    this.runs.set(name, { ...this.runs.get(name), name, startedAt });
  }

  async finish(name: string, result: JobResult): Promise<void> {
    await this.fail();
    this.runs.set(name, { ...this.runs.get(name), name, ...result });
  }

  async all(): Promise<readonly JobRun[]> {
    await this.fail();
    return [...this.runs.values()];
  }

  private fail(): Promise<void> {
    return this.failure ? Promise.reject(this.failure) : Promise.resolve();
  }
}
