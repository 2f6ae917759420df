/** The regular pieces of work, by the names under which the status page and the refresh endpoint know them. */
export const JOB_NAMES = ['trending', 'coming-soon', 'providers', 'id-map', 'credits', 'expiry'] as const;

export type JobName = (typeof JOB_NAMES)[number];

/** What a run came to, in figures and short texts. */
export type JobDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A run that did its work and got nothing: every source failed. It is tried again soon. */
export class JobFailed extends Error {
  constructor(readonly detail: JobDetail) {
    super('The job got nothing from any source.');
    this.name = 'JobFailed';
  }
}

/** A regular piece of work. One replica at a time does it. */
export interface Job {
  readonly name: JobName;
  /** How long after one run the next begins, in seconds; 0: only when it is asked for. */
  readonly everySeconds: number;
  /**
   * Does the work once.
   * @param signal ends it early; what is done so far stays
   * @throws {JobFailed} when every source failed
   */
  run(signal: AbortSignal): Promise<JobDetail>;
  /** What it does instead as long as no run of it has ended, soon after the very first start. @default what `run` does */
  firstRun?(signal: AbortSignal): Promise<JobDetail>;
}

/** Injects every {@link Job}. */
export const JOBS = Symbol('jobs');
