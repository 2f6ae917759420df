import type { Job } from './job.js';

const SECOND_MS = 1_000;

/** The longest wait after a run that failed. */
const RETRY_MS = 5 * 60 * SECOND_MS;

/** Runs are spread over this part of the time between them, so that many installations do not ask at the same minute. */
const JITTER = 0.1;

/** When a job runs next. One that failed is tried again soon. */
export function nextRunMs(job: Job, outcome: 'done' | 'failed', nowMs: number, random: number): number {
  const everyMs = job.everySeconds * SECOND_MS;
  const waitMs = outcome === 'done' ? everyMs : Math.min(everyMs, RETRY_MS);
  return nowMs + Math.round(waitMs * (1 + JITTER * (2 * random - 1)));
}
