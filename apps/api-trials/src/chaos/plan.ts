import { numberIn } from '../testing/plan.js';

/** How long the trials last, and from where chance starts. */
export interface ChaosPlan {
  readonly seed: number;
  /** How many faults several processes live through. */
  readonly faults: number;
  /** How many minutes one process is watched for leaks afterwards; 0: not at all. */
  readonly minutes: number;
  /** How often a process on the embedded database is killed. */
  readonly rounds: number;
}

/** Short enough to be run with every change. */
const SHORT: ChaosPlan = { seed: 6, faults: 11, minutes: 0, rounds: 5 };

/** By the variables SEED, FAULTS, MINUTES and ROUNDS. @throws when one is set and no whole number */
export const chaosPlan = (variables: NodeJS.ProcessEnv): ChaosPlan => ({
  seed: numberIn('SEED', variables['SEED']) ?? SHORT.seed,
  faults: numberIn('FAULTS', variables['FAULTS']) ?? SHORT.faults,
  minutes: numberIn('MINUTES', variables['MINUTES']) ?? SHORT.minutes,
  rounds: numberIn('ROUNDS', variables['ROUNDS']) ?? SHORT.rounds,
});
