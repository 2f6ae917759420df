import type { DataSource } from 'typeorm';

/** How the connections to the database are used right now. The embedded engine has one. */
export interface PoolUse {
  /** That are open. */
  readonly total: number;
  /** Of these: that nobody uses. */
  readonly idle: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

/** What is read of the driver's pool. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** How the connections of an open database are used; all zero when it is closed. */
export function poolUse({ driver }: DataSource): PoolUse {
  const { master: pool } = driver as { readonly master?: Pool };
  return {
    total: pool?.totalCount ?? 0,
    idle: pool?.idleCount ?? 0,
    waiting: pool?.waitingCount ?? 0,
  };
}
