import type { PoolUse } from '@radarr/streaming-database';
import { Gauge, type Registry } from 'prom-client';

/** How the stores are at one moment. */
export interface StoresNow {
  /** How many answers the database remembers; undefined when it does not answer. */
  readonly cacheEntries: number | undefined;
  readonly pool: PoolUse;
  /** Whether Redis answers; null when there is none. */
  readonly redis: boolean | null;
}

/** Shows whether the database and Redis answer. */
export class StoreMetrics {
  private readonly databaseUp: Gauge;
  private readonly redisUp: Gauge;
  private readonly entries: Gauge;
  private readonly connections: Gauge<'state'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.databaseUp = new Gauge({
      name: 'streaming_database_up',
      help: 'Whether the database answered this scrape in time.',
      registers,
    });
    this.redisUp = new Gauge({
      name: 'streaming_redis_up',
      help: 'Whether Redis answered this scrape in time; absent where none is set up.',
      registers,
    });
    this.entries = new Gauge({
      name: 'streaming_cache_database_entries',
      help: 'Answers that the database remembers, stale ones included, for all processes together.',
      registers,
    });
    this.connections = new Gauge({
      name: 'streaming_database_connections',
      help: "This process's connections: open (total), of these unused (idle), queries that wait for one (waiting).",
      labelNames: ['state'],
      registers,
    });
  }

  show({ cacheEntries, pool, redis }: StoresNow): void {
    // Absent, unless it is known.
    for (const metric of [this.redisUp, this.entries]) metric.remove();
    this.databaseUp.set(cacheEntries === undefined ? 0 : 1);
    if (redis !== null) this.redisUp.set(redis ? 1 : 0);
    if (cacheEntries !== undefined) this.entries.set(cacheEntries);
    const { total, idle, waiting } = pool;
    for (const [state, count] of Object.entries({ total, idle, waiting }))
      this.connections.set({ state }, count);
  }
}
