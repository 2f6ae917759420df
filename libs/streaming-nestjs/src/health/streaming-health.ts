import type { DataSource } from 'typeorm';

/** Whether what this process cannot do without is there. */
export interface HealthReport {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
}

/** How long the database may take to answer before it counts as down. */
const PATIENCE_MS = 2_000;

/** Says whether this process can serve. Upstreams are not asked: their outage is answered from memory. */
export class StreamingHealth {
  constructor(private readonly dataSource: DataSource) {}

  /** Asks the database one trivial question. Never throws. */
  async check(): Promise<HealthReport> {
    const up = await Promise.race([this.ping(), after(PATIENCE_MS)]);
    return { ready: up, database: up ? 'up' : 'down' };
  }

  private async ping(): Promise<boolean> {
    try {
      await this.dataSource.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}

const after = (ms: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
