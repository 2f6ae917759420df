/** What must hold whatever goes wrong. */
export const PROMISES = {
  committed: 'no committed data is lost',
  credits: 'credits are never over the cap',
  jobs: 'a job is never run by two',
  trakt: 'a Trakt refresh is never doubled',
  snapshots: 'no answer mixes two snapshots',
  right: 'every answer is right, marked stale, or a 503 problem',
  flight: 'what was in flight at a SIGTERM is answered, and nothing fails but by a killed process',
  recovery: 'all is well within 10 s after each fault',
  leaks: 'nothing leaks',
} as const;
