import fc from 'fast-check';

/** When a process is killed. */
export interface Crash {
  /** While it starts, or while it answers. */
  readonly when: 'starting' | 'answering';
  /** How long after its start, or after it was ready, in milliseconds. */
  readonly afterMs: number;
}

/** One process of so many is killed before it is ready. */
const STARTING_ONE_IN = 5;

const crash: fc.Arbitrary<Crash> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      when: fc.constant('starting' as const),
      afterMs: fc.integer({ min: 50, max: 2_000 }),
    }),
  },
  {
    weight: STARTING_ONE_IN - 1,
    arbitrary: fc.record({
      when: fc.constant('answering' as const),
      afterMs: fc.integer({ min: 50, max: 4_000 }),
    }),
  },
);

/** The crashes of a run. The same options always give the same crashes. */
export function crashesOf({
  seed,
  rounds,
}: {
  readonly seed: number;
  readonly rounds: number;
}): readonly Crash[] {
  const all = fc.array(fc.noBias(crash), { minLength: rounds, maxLength: rounds });
  const [made = []] = fc.sample(all, { seed, numRuns: 1 });
  return made;
}
