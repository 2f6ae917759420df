import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';

/** How many answers the database remembers. */
export interface RememberedReport {
  readonly rows: number;
  /** Past their time, kept for when their source fails. */
  readonly stale: number;
  /** Could have been deleted for more than a day. */
  readonly overdue: number;
}

/**
 * Counts the remembered answers, by the database's clock. It changes nothing.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function reportRemembered(dataSource: DataSource): Promise<RememberedReport> {
  const [report] = await onStore('count what it remembers', () =>
    dataSource.query<RememberedReport[]>(COUNT),
  );
  if (!report) throw new Error('A statement that gives one row gave none.');
  return report;
}

const COUNT = `
  SELECT count(*)::int AS rows,
    (count(*) FILTER (WHERE expires_at <= now()))::int AS stale,
    (count(*) FILTER (WHERE removable_at <= now() - interval '1 day'))::int AS overdue
  FROM streaming_cache`;
