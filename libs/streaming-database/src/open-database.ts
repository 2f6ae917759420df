import type { Database } from './database.js';
import { resolveDatabaseOptions, type DatabaseOptions } from './database-options.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { openPostgres } from './postgres/open-postgres.js';

/**
 * Opens the database and brings its tables up to date: on a PostgreSQL server when there is a `url`, otherwise on the
 * embedded engine. Any number of processes may open the same server at once.
 * @throws {StoreError} `STORE_ERROR` when it cannot be opened; the message names no user and no password
 * @throws {InvalidInput} `INVALID_INPUT` for an option that we do not take
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const resolved = resolveDatabaseOptions(options);
  return resolved.url === undefined ? openEmbedded(resolved) : openPostgres(resolved, resolved.url);
}
