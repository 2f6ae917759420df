import type { JobName } from '../jobs/job.js';
import type { CreditsBody, JobBody, StatusBody } from '../status/status.response.js';
import { dataIn } from './data-in.js';
import { requestRefresh, type Askable } from './refresh.js';
import { until } from './until.js';

/** What an api says of itself. */
export const statusOf = async (api: Askable): Promise<StatusBody> =>
  dataIn(await api.ask('/api/streaming/status'));

/** What an api says of the credits at Watchmode. */
export async function creditsOf(api: Askable): Promise<CreditsBody> {
  const credits = (await statusOf(api)).credits.find(({ source }) => source === 'watchmode');
  if (!credits) throw new Error('the status has no credits of watchmode');
  return credits;
}

/** What an api says of a job. */
export async function jobOf(api: Askable, name: JobName): Promise<JobBody> {
  const job = (await statusOf(api)).jobs.find((candidate) => candidate.name === name);
  if (!job) throw new Error(`the status has no job ${name}`);
  return job;
}

/** Has an api do a job that was never done before, and waits for its end. */
export async function runJob(api: Askable, name: JobName): Promise<JobBody> {
  await requestRefresh(api, [name]);
  await until(async () => (await jobOf(api, name)).finished_at !== null);
  return jobOf(api, name);
}
