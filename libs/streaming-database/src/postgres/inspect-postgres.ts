import { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import type { Database } from '../database.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { onStore } from '../store-failure.js';
import { shownAddress, withSearchPath, withSetting } from './connection-string.js';

/**
 * Opens one connection to a PostgreSQL server that can only read, and leaves the tables as they are.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function inspectPostgres(options: ResolvedDatabaseOptions, url: string): Promise<Database> {
  const { schema, connectTimeoutMs, applicationName, statementTimeoutMs } = options;
  const dataSource = new DataSource({
    ...DATA_SOURCE_OPTIONS,
    poolSize: 1,
    connectTimeoutMS: connectTimeoutMs,
    applicationName,
    poolErrorHandler: () => undefined,
    extra: {
      connectionString: withSetting(withSearchPath(url, schema), 'default_transaction_read_only=on'),
      statement_timeout: statementTimeoutMs,
    },
  });
  await onStore(`be opened at ${shownAddress(url)}`, () => dataSource.initialize());
  let closed: Promise<void> | undefined;
  return { engine: 'postgres', dataSource, close: () => (closed ??= dataSource.destroy()) };
}
