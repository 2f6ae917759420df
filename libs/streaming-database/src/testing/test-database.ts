import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database.js';
import type { DatabaseOptions } from '../database-options.js';
import { makeTemplate } from '../embedded/template.js';
import { openDatabase } from '../open-database.js';

/** Beside the package's workspace or inside `node_modules`, whichever the package lies in. */
const TEMPLATE_FILE = fileURLToPath(
  new URL('../../../../.cache/streaming-database/embedded-template.tar.gz', import.meta.url),
);

/**
 * Opens an empty database for tests, with all tables: in memory without a `url`, and otherwise on that PostgreSQL
 * server in a new schema, which `close` drops. The embedded engine runs in the calling thread.
 */
export async function openTestDatabase(options: DatabaseOptions = {}): Promise<Database> {
  if (options.url !== undefined) return openOnServer(options);
  return openDatabase({
    ...options,
    embedded: { thread: 'caller', templateFile: await testTemplate() },
  });
}

/** The archive of an empty database, made by the first test that needs it and kept for all others. */
export async function testTemplate(): Promise<string> {
  const made = await access(TEMPLATE_FILE).then(
    () => true,
    () => false,
  );
  if (!made) await makeTemplate(TEMPLATE_FILE);
  return TEMPLATE_FILE;
}

/** The PostgreSQL server for tests. @throws when `TEST_DATABASE_URL` is not set: such a test must not be skipped */
export function testDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('Set TEST_DATABASE_URL to a PostgreSQL server that may be written to.');
  return url;
}

async function openOnServer(options: DatabaseOptions): Promise<Database> {
  const schema = options.schema ?? `test_${randomBytes(8).toString('hex')}`;
  const database = await openDatabase({ ...options, schema });
  return {
    engine: database.engine,
    dataSource: database.dataSource,
    close: async () => {
      if (database.dataSource.isInitialized) await database.dataSource.query(`DROP SCHEMA ${schema} CASCADE`);
      await database.close();
    },
  };
}
