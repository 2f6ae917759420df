import { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { onStore, reasonOf } from '../store-failure.js';
import { EngineSocket } from './engine-socket.js';
import type { Engine } from './engine.js';

/**
 * Connects a data source to the engine, through the same driver as to a server, and brings the tables up to date.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function connect(engine: Engine, options: ResolvedDatabaseOptions): Promise<DataSource> {
  const { schema, connectTimeoutMs, onEvent } = options;
  const dataSource = new DataSource({
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
      stream: () => new EngineSocket(engine, sessionStart(schema)),
      idleTimeoutMillis: 0,
    },
  });
  return onStore('open the embedded tables', async () => {
    await dataSource.initialize();
    try {
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

/** Ends whatever the last client left, and leads to our tables. */
function sessionStart(schema: string | undefined): string[] {
  const reset = ['ROLLBACK', 'DISCARD ALL'];
  if (schema === undefined) return reset;
  return [...reset, `CREATE SCHEMA IF NOT EXISTS ${schema}`, `SET search_path TO ${schema}`];
}
