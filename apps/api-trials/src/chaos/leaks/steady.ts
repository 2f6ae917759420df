import { setTimeout as sleep } from 'node:timers/promises';
import type { Complaint } from '../judge/tally.js';
import { Load } from '../load/load.js';
import type { Stage } from '../stage.js';
import type { MemoryReport } from './memory-reports.js';
import { figuresOf, type ProcessFigures } from './process-figures.js';

const MINUTE_MS = 60_000;

/** How often it is measured. */
const EVERY_MS = 20_000;

/** A process is full of what it remembers after so long. */
const WARM_MS = 2 * MINUTE_MS;

/** By how much its heap may change from then on. */
const FLAT = 0.1;

/** By how many files and the like it may. */
const HANDLES = 15;

type Sample = MemoryReport & ProcessFigures & { readonly atMs: number };

/** What a process under a steady load held, and what of it grew. */
export interface SteadyResult {
  readonly lines: readonly string[];
  readonly complaints: readonly Complaint[];
}

/** Asks one process steadily, and looks at its heap and its handles. */
export async function watchSteadily(stage: Stage, minutes: number): Promise<SteadyResult> {
  const [replica] = stage.replicas;
  const life = replica?.life;
  if (!life) throw new Error('no process is there to be watched');
  const { titles, judge, memory } = stage;
  const load = new Load({
    lives: [() => life],
    callersEach: 4,
    restMs: 50,
    titles: { ...titles, fresh: titles.famous },
    onObservation: (observation) => judge.hear(observation),
  });
  const samples: Sample[] = [];
  const beganMs = Date.now();
  while (Date.now() - beganMs < minutes * MINUTE_MS) {
    await sleep(EVERY_MS);
    samples.push({ ...(await memory.of(life)), ...figuresOf(life.pid), atMs: Date.now() - beganMs });
  }
  await load.stop();
  return judgeSamples(samples);
}

/** What is wrong with samples of one process under a steady load. */
export function judgeSamples(samples: readonly Sample[]): SteadyResult {
  const warm = samples.filter(({ atMs }) => atMs >= WARM_MS);
  const [early, late] = [mean(warm.slice(0, 3)), mean(warm.slice(-3))];
  const growth = late.heapUsed / early.heapUsed - 1;
  const lines = samples.map(told);
  const heap = `heap ${mb(early.heapUsed)} MB after ${WARM_MS / MINUTE_MS} minutes, ${mb(late.heapUsed)} MB at the end: ${(100 * growth).toFixed(1)} %`;
  return {
    lines: [...lines, heap],
    complaints: [
      warm.length < 6 ? 'too few samples of a warm process' : undefined,
      growth > FLAT ? heap : undefined,
      late.files > early.files + HANDLES ? `files ${early.files}, then ${late.files}` : undefined,
      late.resources > early.resources + HANDLES
        ? `resources ${early.resources}, then ${late.resources}`
        : undefined,
    ],
  };
}

/** What the last three samples have in common, so that one busy moment tells nothing. */
function mean(samples: readonly Sample[]): Pick<Sample, 'heapUsed' | 'files' | 'resources'> {
  const of = (what: 'heapUsed' | 'files' | 'resources'): number =>
    samples.reduce((sum, sample) => sum + sample[what], 0) / Math.max(1, samples.length);
  return { heapUsed: of('heapUsed'), files: of('files'), resources: of('resources') };
}

const mb = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1);

const told = ({ atMs, heapUsed, external, files, sockets, resources, residentMb }: Sample): string =>
  `${(atMs / MINUTE_MS).toFixed(1)} min: heap ${mb(heapUsed)} MB, external ${mb(external)} MB, resident ${residentMb} MB, files ${files}, sockets ${sockets}, resources ${resources}`;
