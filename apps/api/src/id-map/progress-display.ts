import { SingleBar } from 'cli-progress';
import type { SyncProgress } from './id-map-sync.js';

/** How often a plain line is written where nobody looks at a terminal. */
const LINE_EVERY_MS = 5_000;

/** Shows how far a synchronisation has come. */
export interface ProgressDisplay {
  show(progress: SyncProgress): void;
  /** Ends the display, whatever it showed last. */
  end(): void;
}

/** A bar on a terminal, plain lines in a log. */
export function progressDisplay(out: NodeJS.WriteStream, clock: () => number = Date.now): ProgressDisplay {
  return out.isTTY ? bar(out) : lines(out, clock);
}

function bar(out: NodeJS.WriteStream): ProgressDisplay {
  const single = new SingleBar({
    stream: out,
    format: '{bar} {percentage} % | {rows} rows | {phase}',
    hideCursor: true,
    clearOnComplete: false,
  });
  let started = false;
  return {
    show: ({ phase, rows, bytes, totalBytes }) => {
      const payload = { phase: PHASES[phase], rows: rows.toLocaleString('en') };
      const total = totalBytes ?? Math.max(bytes, 1);
      if (!started) single.start(total, 0, payload);
      started = true;
      single.setTotal(total);
      single.update(phase === 'merge' ? total : bytes, payload);
    },
    end: () => single.stop(),
  };
}

function lines(out: NodeJS.WriteStream, clock: () => number): ProgressDisplay {
  let last: { readonly phase: string; readonly atMs: number } | undefined;
  return {
    show: ({ phase, rows, bytes, totalBytes }) => {
      if (last?.phase === phase && clock() - last.atMs < LINE_EVERY_MS) return;
      last = { phase, atMs: clock() };
      const part =
        phase === 'read' && totalBytes ? `, ${Math.floor((100 * bytes) / totalBytes)} % of the file` : '';
      out.write(`${PHASES[phase]}: ${rows} rows${part}\n`);
    },
    end: () => undefined,
  };
}

const PHASES: Readonly<Record<SyncProgress['phase'], string>> = {
  read: 'reading',
  merge: 'merging',
};
