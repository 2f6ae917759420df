import { resolve } from 'node:path';
import type { Database } from '../database.js';
import { resolveDatabaseOptions, type DatabaseOptions } from '../database-options.js';
import { inspectEmbedded } from '../embedded/inspect-embedded.js';
import { inspectPostgres } from '../postgres/inspect-postgres.js';

/**
 * What came of an attempt to look into a database. `absent`: no program has made one in the folder yet. `in-use`: the
 * folder belongs to another program, or that cannot be ruled out.
 */
export type Inspection =
  | { readonly state: 'open'; readonly database: Database }
  | { readonly state: 'absent'; readonly directory: string }
  | { readonly state: 'in-use'; readonly directory: string; readonly owner: string };

/**
 * Opens a database to look into it: as it is, without migrating it, and in a way in which the server refuses every
 * change. The embedded engine's folder is locked meanwhile, and left alone when that is not possible at once; nothing is
 * made in it.
 * @throws {StoreError} `STORE_ERROR` when it cannot be opened; the message names no user and no password
 * @throws {InvalidInput} `INVALID_INPUT` for an option that we do not take
 */
export async function openForInspection(options: DatabaseOptions): Promise<Inspection> {
  const resolved = resolveDatabaseOptions(options);
  const { url, dataDir } = resolved;
  if (url !== undefined) return { state: 'open', database: await inspectPostgres(resolved, url) };
  return inspectEmbedded(resolved, resolve(dataDir ?? '.'));
}
