/** Lets a few pieces of work run at a time; the others wait, in the order in which they came. */
export class AtATime {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param most how many run at a time, at least 1 */
  constructor(private readonly most: number) {}

  /** Whether work that came now would have to wait. */
  get isFull(): boolean {
    return this.running >= this.most;
  }

  /** Does the work in its turn. Its outcome is the work's own. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFull) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.handOn();
    }
  }

  /** Whoever waits gets this place; it is free only when nobody does. */
  private handOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
