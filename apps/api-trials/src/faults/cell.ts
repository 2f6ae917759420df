import type { Answer } from './answer.js';
import { isOrder } from './endpoint.js';
import { ENDPOINTS } from './endpoints.js';
import { expectationOf, type Expectation, type Situation, type State } from './expectation.js';
import type { Meeting, Trial } from './selection.js';

/** One cell of the matrix: what must come of it, and later what came. */
export interface Cell extends Situation {
  readonly expected: Expectation;
  answer?: Answer;
  /** What is not as expected. */
  differs: readonly string[];
}

const STATES_OF: Readonly<Record<Meeting, readonly State[]>> = { cold: ['cold'], filled: ['fresh', 'stale'] };

/** All cells of one fault at one upstream, with what must come of each, before anything is asked. */
export function cellsOf({ upstream, fault, meetings }: Trial): readonly Cell[] {
  const states = meetings.flatMap((meeting) => STATES_OF[meeting]);
  return ENDPOINTS.flatMap((endpoint) =>
    states
      .filter((state) => !(isOrder(endpoint) && state === 'fresh'))
      .map((state) => {
        const situation = { upstream, fault, endpoint, state };
        return { ...situation, expected: expectationOf(situation), differs: ['was never looked at'] };
      }),
  );
}
