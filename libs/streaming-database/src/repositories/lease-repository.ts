import type { LeaseStore } from '@radarr/streaming-cache';
import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';

/** Leases in the table `streaming_leases`, by the clock of the database: the clocks of its processes may differ. */
export class LeaseRepository implements LeaseStore {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async acquire(name: string, holder: string, ttlMs: number): Promise<boolean> {
    const rows = await onStore('acquire a lease', () =>
      this.dataSource.query<unknown[]>(ACQUIRE, [name, holder, ttlMs]),
    );
    return rows.length > 0;
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async release(name: string, holder: string): Promise<void> {
    await onStore('release a lease', () =>
      this.dataSource.query(`DELETE FROM streaming_leases WHERE name = $1 AND holder = $2`, [name, holder]),
    );
  }
}

/** One statement: of any number who ask at once, one gets a row back. */
const ACQUIRE = `
  INSERT INTO streaming_leases AS lease (name, holder, held_until)
  VALUES ($1, $2, clock_timestamp() + $3::double precision * interval '1 millisecond')
  ON CONFLICT (name) DO UPDATE
    SET holder = excluded.holder, held_until = excluded.held_until
    WHERE lease.holder = excluded.holder OR lease.held_until <= clock_timestamp()
  RETURNING name`;
