import type { Job } from './job.js';

const SECOND_MS = 1_000;

/** The longest wait after a run that failed. */
const RETRY_MS = 5 * 60 * SECOND_MS;

/** Runs are spread over this part of the time between them, so that many installations do not ask at the same minute. */
const JITTER = 0.1;

/**
 * When a job runs next. One that failed is tried again soon.
 * @param random from 0 to 1, without 1: where in its spread the run falls
 */
export function nextRunMs(job: Job, outcome: 'done' | 'failed', nowMs: number, random: number): number {
  const regularMs = job.everySeconds * SECOND_MS * (1 + JITTER * (2 * random - 1));
  const retryMs = RETRY_MS * (1 - JITTER * random);
  return nowMs + Math.round(outcome === 'done' ? regularMs : Math.min(regularMs, retryMs));
}
