import { setTimeout as sleep } from 'node:timers/promises';
import type { JobName } from '../jobs/job.js';
import type { CreditsBody, JobBody, StatusBody, StatusResponse } from '../status/status.response.js';
import type { ApiProcess } from './api-process.js';

/** What an api says of itself. */
export async function statusOf(api: ApiProcess): Promise<StatusBody> {
  const response = await api.ask('/api/streaming/status');
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return ((await response.json()) as StatusResponse).data;
}

/** What an api says of the credits at Watchmode. */
export async function creditsOf(api: ApiProcess): Promise<CreditsBody> {
  const credits = (await statusOf(api)).credits.find(({ source }) => source === 'watchmode');
  if (!credits) throw new Error('the status has no credits of watchmode');
  return credits;
}

/** What an api says of a job. */
export async function jobOf(api: ApiProcess, name: JobName): Promise<JobBody> {
  const job = (await statusOf(api)).jobs.find((candidate) => candidate.name === name);
  if (!job) throw new Error(`the status has no job ${name}`);
  return job;
}

/** Has an api do a job that was never done before, and waits for its end. */
export async function runJob(api: ApiProcess, name: JobName): Promise<JobBody> {
  const response = await api.ask('/api/streaming/cache/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: [name] }),
  });
  if (response.status !== 202) throw new Error(`status ${response.status}: ${await response.text()}`);
  await until(async () => (await jobOf(api, name)).finished_at !== null);
  return jobOf(api, name);
}

/** Waits until something holds; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
