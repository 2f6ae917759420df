/** How a set of jobs is done. */
export interface Pace {
  /** How many jobs run at a time. */
  readonly atATime: number;
  /** Once aborted, no further job begins. */
  readonly stop: AbortSignal;
}

/** Does the jobs, a few at a time, until they are done, one of them fails, or it is told to stop. Never rejects. */
export async function untilOneFails(jobs: readonly (() => Promise<void>)[], pace: Pace): Promise<void> {
  const waiting = jobs.values();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const job of waiting) {
      if (failed || pace.stop.aborted) return;
      await job().catch(() => {
        failed = true;
      });
    }
  };
  await Promise.all(Array.from({ length: pace.atATime }, work));
}
