import type { Environment } from '../config/environment.js';
import type { Job, JobName } from '../jobs/job.js';

/** The jobs that an api of this configuration has, and how often each runs. */
export function jobsOf(environment: Environment): readonly Pick<Job, 'name' | 'everySeconds'>[] {
  const { WATCHMODE_API_KEY: watchmode } = environment;
  const every: Readonly<Record<JobName, number>> = {
    trending: environment.JOB_TRENDING_SECONDS,
    'coming-soon': environment.JOB_COMING_SOON_SECONDS,
    providers: environment.JOB_PROVIDERS_SECONDS,
    // Without Watchmode nobody would use the map.
    'id-map': watchmode === undefined ? 0 : environment.JOB_ID_MAP_SECONDS,
    credits: environment.JOB_CREDITS_SECONDS,
    expiry: environment.JOB_EXPIRY_SECONDS,
  };
  return Object.entries(every).map(([name, everySeconds]) => ({ name: name as JobName, everySeconds }));
}
