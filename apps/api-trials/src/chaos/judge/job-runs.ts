import type { Life } from '../replica.js';

/** One run of a job in one process, as its log tells. */
export interface JobRun {
  readonly job: string;
  readonly life: Life;
  readonly fromMs: number;
  /** When it said that it ended, or was killed; Infinity: neither. */
  readonly toMs: number;
  readonly end: 'done' | 'failed' | 'given up' | 'none';
}

const LINE = /^job (begins|done|failed|given up): (\S+)$/;

/** The runs in the log of one process. */
export function runsIn(life: Life): readonly JobRun[] {
  const open = new Map<string, number>();
  const runs: JobRun[] = [];
  for (const { time, msg } of logLines(life.output())) {
    const [, word, job] = LINE.exec(msg) ?? [];
    if (word === undefined || job === undefined) continue;
    if (word === 'begins') {
      open.set(job, time);
      continue;
    }
    const end = word as JobRun['end'];
    runs.push({ job, life, fromMs: open.get(job) ?? time, toMs: time, end });
    open.delete(job);
  }
  const diedMs = life.endedAtMs ?? Infinity;
  for (const [job, fromMs] of open) runs.push({ job, life, fromMs, toMs: diedMs, end: 'none' });
  return runs;
}

/** How long a process that has slept too long may take to notice that its claim has ended. */
const NOTICED_MS = 1_000;

/** Every two runs of one job in two processes at once. A process that slept may wake in the midst of its run, and ends it. */
export function doubledRuns(runs: readonly JobRun[]): readonly string[] {
  const sorted = runs.toSorted((a, b) => a.fromMs - b.fromMs);
  return sorted.flatMap((earlier, index) =>
    sorted
      .slice(index + 1)
      .filter(
        (later) =>
          later.job === earlier.job && later.life !== earlier.life && later.fromMs < workedUntil(earlier),
      )
      .map((later) => `${told(earlier)} and ${told(later)}`),
  );
}

/** Until when a run was at work: one that was given up right after its process woke had been at rest before. */
function workedUntil({ life, fromMs, toMs, end }: JobRun): number {
  const sleep = life.pauses.find(({ fromMs: asleep, toMs: woken }) => {
    return asleep >= fromMs && toMs >= woken && toMs - woken <= NOTICED_MS;
  });
  if (sleep && end === 'given up') return sleep.fromMs;
  return toMs;
}

const told = ({ job, life, fromMs, toMs, end }: JobRun): string =>
  `${job} on replica ${life.replica + 1} (${life.pid}) ${iso(fromMs)} to ${iso(toMs)} ${end}`;

const iso = (ms: number): string =>
  Number.isFinite(ms) ? new Date(ms).toISOString().slice(11, 23) : 'its end';

function logLines(output: string): readonly { readonly time: number; readonly msg: string }[] {
  return output
    .split('\n')
    .filter((line) => line.includes('"msg":"job '))
    .flatMap((line) => {
      // A killed process may have written half of its last line.
      if (!line.endsWith('}')) return [];
      const { time, msg } = JSON.parse(line) as { readonly time: string; readonly msg: string };
      return [{ time: Date.parse(time), msg }];
    });
}
