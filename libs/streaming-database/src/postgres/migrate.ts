import { StoreError } from '@radarr/streaming-core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DATA_SOURCE_OPTIONS } from '../data-source-options.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { refuseNewerTables } from '../inspection/migration-report.js';
import { withSearchPath } from './connection-string.js';

/** The first that can say in a unique key that two absent values are the same. */
const OLDEST_RELEASE = 15;

/** How long a process waits for another one that is migrating. */
const LOCK_TIMEOUT_MS = 120_000;

/**
 * Brings the tables up to date while no other process does. TypeORM takes no lock of its own: processes that start
 * together on an empty server would make each other fail.
 * @returns the names of the migrations that ran
 * @throws {StoreError} `STORE_ERROR` when the server is too old, or a newer release of this program has been here
 */
export async function migrate(options: ResolvedDatabaseOptions, url: string): Promise<string[]> {
  const { schema, connectTimeoutMs, applicationName } = options;
  const guard = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: applicationName,
    lock_timeout: LOCK_TIMEOUT_MS,
  });
  // What breaks the guard's connection is told by the query that needs it.
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await assertRelease(guard);
    // One lock for each schema: the end of the session releases it, however it comes.
    await guard.query(`SELECT pg_advisory_lock(hashtextextended('radarr-streaming/migrations/' || $1, 0))`, [
      schema ?? '',
    ]);
    if (schema !== undefined) await makeSchema(guard, schema);
    return await runMigrations(options, withSearchPath(url, schema));
  } finally {
    await guard.end();
  }
}

/** Checked before it is made: to make one, even one that exists, takes a right on the whole database. */
async function makeSchema(guard: pg.Client, schema: string): Promise<void> {
  const { rowCount } = await guard.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
  if (rowCount === 0) await guard.query(`CREATE SCHEMA ${schema}`);
}

async function assertRelease(guard: pg.Client): Promise<void> {
  const { rows } = await guard.query<{ release: string }>(
    "SELECT current_setting('server_version') AS release",
  );
  const release = rows[0]?.release ?? '';
  if (Number.parseInt(release, 10) >= OLDEST_RELEASE) return;
  throw new StoreError(`PostgreSQL ${OLDEST_RELEASE} or newer is needed; this server is ${release}.`);
}

/** Uses connections of its own, without the limits that suit short queries. */
async function runMigrations(options: ResolvedDatabaseOptions, connectionString: string): Promise<string[]> {
  const dataSource = new DataSource({
    ...DATA_SOURCE_OPTIONS,
    poolSize: 1,
    connectTimeoutMS: options.connectTimeoutMs,
    applicationName: options.applicationName,
    poolErrorHandler: () => undefined,
    extra: { connectionString },
  });
  await dataSource.initialize();
  try {
    await refuseNewerTables(dataSource);
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
