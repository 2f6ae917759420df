import type { JobBody } from '../../status/status.response.js';
import { findings, type Check, type Finding } from '../finding.js';
import { WHY_NOT } from '../on-tables.js';
import type { Scene } from '../scene.js';
import { counted, lengthOf, listed } from '../words.js';

const { ok, warning, problem, skipped } = findings('jobs');

const SECOND_MS = 1_000;
/** A look every quarter of a minute, and a job before it may take some time. */
const TOLERATED_MS = 10 * 60 * SECOND_MS;
/** No job takes so long. */
const LONGEST_RUN_MS = 3_600 * SECOND_MS;

/** How the last run of each job went, and whether one is overdue. */
export const checkJobs: Check = (scene) => {
  const { facts, database, api } = scene;
  if (!facts.jobs) return skipped(whyNot(database.state));
  const jobs = facts.jobs.filter(({ every_seconds: every }) => every > 0);
  const begun = jobs.filter(({ started_at: started }) => started !== null);
  if (begun.length === 0) return ok('None has run yet.');
  return judgeJobs(begun, { nowMs: Date.now(), apiRuns: api.state === 'answers' });
};

/** What the last runs of the jobs mean. */
export function judgeJobs(
  jobs: readonly JobBody[],
  { nowMs, apiRuns }: { readonly nowMs: number; readonly apiRuns: boolean },
): Finding {
  const failed = jobs.filter(({ outcome }) => outcome === 'failed');
  const overdue = jobs.filter((job) => overdueMs(job, nowMs) > 0);
  const says = [
    ...failed.map((job) => `${job.name} failed${sinceThen(job, nowMs)}: ${reasonOf(job)}`),
    ...overdue.map((job) => `${job.name} is overdue by ${lengthOf(overdueMs(job, nowMs))}.`),
  ].join(' ');
  if (says === '')
    return ok(
      `${counted(jobs.length, 'job')} did well when they last ran: ${listed(jobs.map(({ name }) => name))}.`,
    );
  if (failed.length === 0 && !apiRuns)
    return warning(`${says} No api runs here.`, 'Start the api: it runs what is due.');
  const advice = [
    ...(failed.length > 0
      ? ['Put right what the failed job says; it is tried again within five minutes.']
      : []),
    ...(overdue.length > 0
      ? ['Restart the api, and see that one process at least has JOBS_ENABLED=true.']
      : []),
  ];
  return problem(says, advice.join(' '));
}

function overdueMs(job: JobBody, nowMs: number): number {
  const { next_due_at: due } = job;
  if (due === null || isAtWork(job, nowMs)) return 0;
  return Math.max(0, nowMs - Date.parse(due) - TOLERATED_MS);
}

/** A run that never ended, because its process died, is none. */
const isAtWork = ({ running, started_at: started }: JobBody, nowMs: number): boolean =>
  running && started !== null && nowMs - Date.parse(started) < LONGEST_RUN_MS;

function sinceThen({ finished_at: finished }: JobBody, nowMs: number): string {
  return finished === null ? '' : ` ${lengthOf(nowMs - Date.parse(finished))} ago`;
}

function reasonOf({ detail }: JobBody): string {
  const { reason, failed } = (detail ?? {}) as { readonly reason?: unknown; readonly failed?: unknown };
  if (typeof reason === 'string') return reason;
  return Array.isArray(failed) && failed.length > 0 ? failed.map(String).join(' ') : 'it does not say why.';
}

/** Why nobody can tell a fact. */
export function whyNot(state: Scene['database']['state']): string {
  return state === 'open' ? 'The tables do not tell: see above.' : WHY_NOT[state];
}
