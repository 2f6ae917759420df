import { Counter, type Registry } from 'prom-client';

interface Named {
  readonly name: string;
  readonly help: string;
}

/** A counter that shows what somebody else has counted, so that nothing is counted twice. */
export interface MirroredCounter extends Named {
  /** What was counted so far. */
  readonly read: () => number;
}

/** As {@link MirroredCounter}, counted by the values of a label. */
export interface MirroredCounters extends Named {
  readonly label: string;
  /** What was counted so far, by the label's values. */
  readonly read: () => Readonly<Record<string, number>>;
}

/** Adds one counter. */
export function addMirroredCounter(registry: Registry, { name, help, read }: MirroredCounter): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

/** Adds a counter with a label. */
export function addMirroredCounters(registry: Registry, { name, help, label, read }: MirroredCounters): void {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
    },
  });
}
