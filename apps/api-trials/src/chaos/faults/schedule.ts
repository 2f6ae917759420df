import fc from 'fast-check';
import type { CutKind, Fault, ScheduledFault, Shared } from './fault.js';

/** What a schedule is made from. */
export interface ScheduleOptions {
  readonly seed: number;
  readonly faults: number;
  readonly replicas: number;
}

/** How long all is well between two faults: long enough for the system to be busy again. */
const PAUSE_MS = { min: 500, max: 2_500 };

/** How long a replica sleeps or a way is cut: now and then for longer than a claim on a job lasts. */
const CUT_MS = { min: 1_000, max: 12_000 };

/** How long whatever was killed is away. */
const DOWN_MS = { min: 0, max: 3_000 };

const pauseMs = fc.integer(PAUSE_MS);
const cutMs = fc.integer(CUT_MS);
const downMs = fc.integer(DOWN_MS);

/** The faults of a run. The same options always give the same faults. Every kind comes before any comes again. */
export function scheduleOf({ seed, faults, replicas }: ScheduleOptions): readonly ScheduledFault[] {
  const kinds = kindsFor(fc.nat(replicas - 1));
  const round = fc
    .shuffledSubarray(kinds, { minLength: kinds.length })
    .chain((shuffled) => fc.tuple(...shuffled.map((fault) => fc.record({ afterMs: pauseMs, fault }))));
  const rounds = Math.ceil(faults / kinds.length);
  const all = fc.array(fc.noBias(round), { minLength: rounds, maxLength: rounds });
  const [made = []] = fc.sample(all, { seed, numRuns: 1 });
  return made.flat().slice(0, faults);
}

function kindsFor(replica: fc.Arbitrary<number>): fc.Arbitrary<Fault>[] {
  const ends = (['kill', 'terminate'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), replica, downMs }),
  );
  const whose = fc.oneof(
    fc.record({}),
    replica.map((number) => ({ replica: number })),
  );
  const cut = (server: Shared, how: CutKind): fc.Arbitrary<Fault> =>
    fc.tuple(whose, cutMs).map(([which, ms]) => ({ kind: 'cut' as const, server, how, ms, ...which }));
  return [
    ...ends,
    fc.record({ kind: fc.constant('pause' as const), replica, ms: cutMs }),
    ...(['postgres', 'redis'] as const).flatMap((server) =>
      (['reset', 'silence', 'refuse'] as const).map((how) => cut(server, how)),
    ),
    fc.record({ kind: fc.constant('kill-redis' as const), downMs }),
    fc.constant({ kind: 'restart-postgres' as const }),
  ];
}
