import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';

/** How much of the disk a table takes, with its indexes and everything else that belongs to it. */
export interface TableSize {
  readonly table: string;
  readonly bytes: number;
  /** Rows that were replaced or deleted and still take their place; 0 where the server does not count. */
  readonly deadRows: number;
  readonly liveRows: number;
}

/**
 * How large our tables are, largest first. It changes nothing.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function reportSizes(dataSource: DataSource): Promise<readonly TableSize[]> {
  const ours = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  return onStore('tell the sizes of its tables', () => dataSource.query<TableSize[]>(SIZES, [ours]));
}

const SIZES = `
  SELECT relname AS table,
    pg_total_relation_size(pg_class.oid)::double precision AS bytes,
    coalesce(pg_stat_get_dead_tuples(pg_class.oid), 0)::double precision AS "deadRows",
    coalesce(pg_stat_get_live_tuples(pg_class.oid), 0)::double precision AS "liveRows"
  FROM pg_class
  WHERE relnamespace = to_regnamespace(current_schema()) AND relname = ANY($1::text[])
  ORDER BY 2 DESC, 1`;
