import { setTimeout as sleep } from 'node:timers/promises';
import { query, type SandboxProgram } from '@radarr/tool-programs';
import { lostBetween, READ_COMMITTED, type Committed } from './judge/committed.js';
import { PROMISES } from './judge/promises.js';
import type { Tally } from './judge/tally.js';

/** How often the database is looked at. */
const LOOK_MS = 1_000;

/** What a watch looks at. */
export interface WatchOptions {
  readonly tally: Tally;
  readonly sandbox: SandboxProgram;
  /** The database by a way that nobody cuts. */
  readonly database: string;
  readonly creditsCap: number;
}

/** Looks at the database and at the upstreams all the time, from outside. */
export class Watch {
  /** What was committed when it was looked last. */
  last: Committed | undefined;
  private isOver = false;
  private readonly looking: Promise<void>;

  constructor(private readonly options: WatchOptions) {
    this.looking = this.watch();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.looking;
    await this.look();
  }

  private async watch(): Promise<void> {
    while (!this.isOver) {
      await this.look();
      await sleep(LOOK_MS);
    }
  }

  private async look(): Promise<void> {
    const { tally, sandbox, creditsCap } = this.options;
    // Before the ledger: what is spent has been reserved first.
    const spent = await sandbox.creditsSpent();
    const committed = await this.read();
    if (!committed) return;
    const lost = this.last ? lostBetween(this.last, committed) : [];
    tally.note(PROMISES.committed, lost.length > 0 ? `${at()} ${lost.join('; ')}` : undefined);
    this.last = committed;
    const booked = Object.values(committed.spent).reduce((sum, credits) => sum + credits, committed.reserved);
    const figures = `${at()} cap ${creditsCap}, spent ${spent}, in the ledger ${booked}`;
    tally.note(
      PROMISES.credits,
      spent > creditsCap || booked > creditsCap || booked < spent ? figures : undefined,
    );
  }

  /** Nothing while the server itself is away. */
  /** Nothing while the server itself is away. */
  private async read(): Promise<Committed | undefined> {
    try {
      const [row] = await query<{ committed: Committed }>(this.options.database, READ_COMMITTED);
      return row?.committed;
    } catch {
      return undefined;
    }
  }
}

const at = (): string => new Date().toISOString().slice(11, 23);
