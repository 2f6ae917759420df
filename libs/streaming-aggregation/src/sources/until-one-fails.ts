import pLimit from 'p-limit';

/** How a set of jobs is done. */
export interface Pace {
  /** How many jobs run at a time. */
  readonly atATime: number;
  /** Once aborted, no further job begins. */
  readonly stop: AbortSignal;
}

/** Does the jobs, a few at a time, until they are done, one of them fails, or it is told to stop. Never rejects. */
export async function untilOneFails(jobs: readonly (() => Promise<void>)[], pace: Pace): Promise<void> {
  let failed = false;
  await pLimit(pace.atATime).map(jobs, async (job) => {
    if (failed || pace.stop.aborted) return;
    await job().catch(() => {
      failed = true;
    });
  });
}
