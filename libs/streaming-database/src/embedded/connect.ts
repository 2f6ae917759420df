import { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { refuseNewerTables } from '../inspection/migration-report.js';
import { onStore, reasonOf } from '../store-failure.js';
import { EngineSocket } from './engine-socket.js';
import type { Engine } from './engine.js';

/**
 * Connects a data source to the engine and brings the tables up to date.
 * @throws {StoreError} `STORE_ERROR`, also when a newer release has been here
 */
export async function connect(engine: Engine, options: ResolvedDatabaseOptions): Promise<DataSource> {
  const { schema, onEvent } = options;
  const dataSource = embeddedDataSource(engine, options, sessionStart(schema));
  return onStore('open the embedded tables', async () => {
    await dataSource.initialize();
    try {
      await refuseNewerTables(dataSource);
      const migrations = await dataSource.runMigrations();
      if (migrations.length > 0)
        onEvent({ type: 'migrated', migrations: migrations.map(({ name }) => name) });
      return dataSource;
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
  });
}

/**
 * A data source over the engine, through the same driver as to a server; not yet initialised.
 * @param sessionStart statements with which each client's session begins
 */
export function embeddedDataSource(
  engine: Engine,
  { connectTimeoutMs, onEvent }: ResolvedDatabaseOptions,
  sessionStart: readonly string[],
): DataSource {
  return new DataSource({
    ...DATA_SOURCE_OPTIONS,
    connectTimeoutMS: connectTimeoutMs,
    // The engine is one session.
    poolSize: 1,
    poolErrorHandler: (error: unknown) => onEvent({ type: 'connection_lost', reason: reasonOf(error) }),
    extra: {
      // The driver wants a login; the engine asks for none.
      user: 'postgres',
      database: 'postgres',
      password: 'none',
      stream: () => new EngineSocket(engine, [...AFRESH, ...sessionStart]),
      idleTimeoutMillis: 0,
    },
  });
}

/** Ends whatever the last client left. */
const AFRESH = ['ROLLBACK', 'DISCARD ALL'];

/** Leads to our tables. */
function sessionStart(schema: string | undefined): string[] {
  if (schema === undefined) return [];
  return [`CREATE SCHEMA IF NOT EXISTS ${schema}`, `SET search_path TO ${schema}`];
}
