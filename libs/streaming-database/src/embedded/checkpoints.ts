import type { DataSource } from 'typeorm';

/** How much may be written to the log between two checkpoints, in bytes. */
const DUE_BYTES = 32 * 1024 * 1024;

/** How often the log is looked at, in milliseconds. */
const EVERY_MS = 10_000;

const WRITTEN_SINCE = `
  SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::bigint > $1::bigint AS due
  FROM pg_control_checkpoint()`;

/**
 * Keeps the write-ahead log of the embedded engine small. The engine has no process in the background, so it makes no
 * checkpoint of its own accord until it is closed: the log would hold all that was ever written, and a start after a
 * crash would go through it.
 */
export class Checkpoints {
  private readonly timer: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {
    this.timer = setInterval(() => this.look(), EVERY_MS);
    this.timer.unref();
  }

  /** Looks no more, and waits for a checkpoint that is being made. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** A failure is the engine's, which tells of it elsewhere; the next look tries again. */
  private look(): void {
    this.running = this.running.then(() => this.checkpointIfDue()).catch(() => undefined);
  }

  private async checkpointIfDue(): Promise<void> {
    const [log] = await this.dataSource.query<{ due: boolean }[]>(WRITTEN_SINCE, [DUE_BYTES]);
    if (log?.due === true) await this.dataSource.query('CHECKPOINT');
  }
}
