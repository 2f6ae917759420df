import { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import type { Database } from '../database.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { onStore, reasonOf } from '../store-failure.js';
import { shownAddress, withSearchPath } from './connection-string.js';
import { migrate } from './migrate.js';

/** How much longer than the server we wait for a statement: then the network, not the server, is at fault. */
const NETWORK_GRACE_MS = 5_000;

/** A transaction that does nothing for so long belongs to a program that hangs; its locks must not. */
const IDLE_TRANSACTION_MS = 60_000;

/**
 * Opens a pool of connections to a PostgreSQL server. It outlives restarts of the server: a query that is running then
 * fails, and the next one gets a new connection.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function openPostgres(options: ResolvedDatabaseOptions, url: string): Promise<Database> {
  const dataSource = new DataSource({
    ...DATA_SOURCE_OPTIONS,
    poolSize: options.poolSize,
    connectTimeoutMS: options.connectTimeoutMs,
    applicationName: options.applicationName,
    // Without it the error of an unused connection would end the program.
    poolErrorHandler: (error: unknown) =>
      options.onEvent({ type: 'connection_lost', reason: reasonOf(error) }),
    extra: {
      connectionString: withSearchPath(url, options.schema),
      statement_timeout: options.statementTimeoutMs,
      query_timeout: options.statementTimeoutMs + NETWORK_GRACE_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
      keepAlive: true,
    },
  });
  await onStore(`be opened at ${shownAddress(url)}`, async () => {
    const migrations = await migrate(options, url);
    if (migrations.length > 0) options.onEvent({ type: 'migrated', migrations });
    await dataSource.initialize();
  });
  let closed: Promise<void> | undefined;
  return {
    engine: 'postgres',
    dataSource,
    close: () => (closed ??= dataSource.isInitialized ? dataSource.destroy() : Promise.resolve()),
  };
}
