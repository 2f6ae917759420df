import { query } from '@radarr/tool-programs';
import type { Complaint } from '../judge/tally.js';
import type { Life } from '../replica.js';
import type { Stage } from '../stage.js';
import { figuresOf, type ProcessFigures } from './process-figures.js';

/** How many more files a process may hold than soon after its start: requests under way and connections in a pool. */
const FILES_MORE = 25;

/** As many connections as the api's pool has at most. */
const POOL = 10;

/** The name by which the api's connections are known to PostgreSQL. */
const CONNECTIONS = `
  SELECT count(*)::int AS open,
         count(*) FILTER (WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '5 seconds')::int AS stuck
  FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'radarr-streaming'`;

/** Looks whether processes and servers hold more and more. */
export class LeakCheck {
  private readonly early = new Map<Life, ProcessFigures>();
  /** One line for each process that was compared. */
  readonly lines: string[] = [];

  constructor(private readonly stage: Stage) {}

  /** Notes what every new process holds. */
  begin(): void {
    for (const { life } of this.stage.replicas)
      if (life && !this.early.has(life)) this.early.set(life, figuresOf(life.pid));
  }

  /** What has become too much since. */
  async complaints(): Promise<readonly Complaint[]> {
    const files = this.stage.replicas.flatMap(({ life }) => (life ? [this.complaintAbout(life)] : []));
    return [...files, await this.complaintAboutConnections()];
  }

  private complaintAbout(life: Life): Complaint {
    const before = this.early.get(life);
    const now = figuresOf(life.pid);
    if (!before) return undefined;
    const minutes = ((Date.now() - life.readyAtMs) / 60_000).toFixed(1);
    const line = `replica ${life.replica + 1}, ${minutes} min old: files ${before.files}, then ${now.files}; sockets ${before.sockets}, then ${now.sockets}; resident MB ${before.residentMb}, then ${now.residentMb}`;
    this.lines.push(line);
    return now.files > before.files + FILES_MORE ? line : undefined;
  }

  private async complaintAboutConnections(): Promise<Complaint> {
    const { database, ways } = this.stage;
    const [seen] = await query<{ open: number; stuck: number }>(database, CONNECTIONS);
    const each = ways.map(({ postgres }) => postgres.connections);
    const line = `connections to PostgreSQL: ${seen?.open ?? 0} at the server, ${each.join(' + ')} on the ways; ${seen?.stuck ?? 0} stuck in a transaction`;
    this.lines.push(line);
    const known = each.reduce((sum, count) => sum + count, 0);
    const isTooMuch = each.some((count) => count > POOL) || (seen?.open ?? 0) > known + 1;
    return isTooMuch || (seen?.stuck ?? 0) > 0 ? line : undefined;
  }
}
