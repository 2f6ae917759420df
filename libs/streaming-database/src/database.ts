import type { DataSource } from 'typeorm';

/** An open database whose tables are up to date. */
export interface Database {
  readonly engine: 'postgres' | 'embedded';
  /** The initialised TypeORM data source. End it with {@link Database.close}, not with its own `destroy`. */
  readonly dataSource: DataSource;
  /** Closes every connection; for the embedded engine also its thread and its lock. More than one call is fine. */
  close(): Promise<void>;
}
