import { setTimeout as sleep } from 'node:timers/promises';
import { sendOnce, type Observation } from './load/send-once.js';
import type { Life, Replica } from './replica.js';

/** How long what was asked for is under way before the fault comes. */
const UNDER_WAY_MS = 60;

/** How many slow questions each process is asked at once. */
const SLOW_EACH = 4;

/** The jobs that are asked for: those that take long. */
const JOBS = JSON.stringify({ scope: ['trending', 'coming-soon', 'id-map'] });

let searches = 0;

/** What a rush asks for besides its jobs. */
export interface RushOptions {
  /** Whether every process is to renew Trakt's tokens at once, too. */
  readonly renew: boolean;
  readonly onObservation: (observation: Observation) => void;
}

/**
 * Has all processes begin the same work at once, so that a fault meets what must not be done twice, and asks each what
 * takes a while to answer. Resolves while all that is under way.
 */
export async function rush(
  replicas: readonly Replica[],
  { renew, onObservation }: RushOptions,
): Promise<void> {
  const lives = replicas.flatMap(({ life }) => life ?? []);
  for (const life of lives) {
    void sendOnce(life, { method: 'POST', target: '/api/streaming/cache/refresh', body: JOBS }).then(
      onObservation,
    );
    // Its answer tells how the account is, which is looked at elsewhere.
    if (renew) void sendOnce(life, { method: 'POST', target: '/api/streaming/trakt/auth/refresh' });
    for (const slow of slowQuestions(life)) void slow.then(onObservation);
  }
  await sleep(UNDER_WAY_MS);
}

/** Nobody has searched for these before, so the world has to be asked. */
const slowQuestions = (life: Life): Promise<Observation>[] =>
  Array.from({ length: SLOW_EACH }, () =>
    sendOnce(life, { target: `/api/streaming/search?q=the%20${(searches += 1)}` }),
  );
