import type { Load, LoadContext, Loaded } from '../cache-read.js';

/** Something to load from that a test steers: it counts its loads, takes its time, fails and is empty on demand. */
export class TestSource<T> {
  /** How many loads have begun. */
  loads = 0;
  /** How many are running, and the most that ever were at once. */
  running = 0;
  mostAtOnce = 0;
  /** How long a load takes. */
  latencyMs = 0;
  /** Makes loads fail. */
  error: Error | undefined;
  /** Overrides the ttl of the read. */
  ttlMs: number | undefined;
  /** What the latest load was told. */
  context: LoadContext<T> | undefined;

  constructor(
    /** The answer; `loads` is 1 for the first. */
    public answer: (loads: number) => T,
  ) {}

  readonly load: Load<T> = async (context): Promise<Loaded<T>> => {
    this.context = context;
    this.loads += 1;
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    const count = this.loads;
    try {
      if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
      if (this.error !== undefined) throw this.error;
      return { value: this.answer(count), ...(this.ttlMs !== undefined && { ttlMs: this.ttlMs }) };
    } finally {
      this.running -= 1;
    }
  };
}
