import { join } from 'node:path';
import { isStreamingError } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import type { Inspection } from '../inspection/open-for-inspection.js';
import { onStore } from '../store-failure.js';
import { embeddedDataSource } from './connect.js';
import { holdsDatabase } from './data-directory.js';
import type { Engine } from './engine.js';
import { DirectoryLock } from './lock/directory-lock.js';
import { readOwner } from './lock/lock-owner.js';
import { startEngine, unusable } from './open-embedded.js';

/**
 * Opens the embedded engine on a folder that is there, to read alone. Whoever has the folder keeps it, unless it can be
 * seen to be dead.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function inspectEmbedded(options: ResolvedDatabaseOptions, folder: string): Promise<Inspection> {
  const directory = join(folder, 'database');
  if (!(await holdsDatabase(directory))) return { state: 'absent', directory };
  const lock = await lockIfFree(folder);
  if (!lock) return { state: 'in-use', directory: folder, owner: await ownerOf(folder) };
  let engine: Engine | undefined;
  try {
    engine = await startEngine(options, { directory });
    return { state: 'open', database: await connectToRead(engine, options, lock) };
  } catch (error) {
    await engine?.kill();
    await lock.release();
    throw unusable(directory, error);
  }
}

const lockFile = (folder: string): string => join(folder, 'database.lock');

async function lockIfFree(folder: string): Promise<DirectoryLock | undefined> {
  try {
    return await DirectoryLock.acquire({
      file: lockFile(folder),
      directory: folder,
      // Nothing is written that another owner could lose.
      onLost: () => undefined,
      fromDeadOnly: true,
    });
  } catch (error) {
    if (isStreamingError(error, 'STORE_ERROR')) return undefined;
    throw unusable(folder, error);
  }
}

async function ownerOf(folder: string): Promise<string> {
  const owner = await readOwner(lockFile(folder));
  return owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
}

async function connectToRead(
  engine: Engine,
  options: ResolvedDatabaseOptions,
  lock: DirectoryLock,
): Promise<Database> {
  const { schema } = options;
  const dataSource = embeddedDataSource(engine, options, [
    ...(schema === undefined ? [] : [`SET search_path TO ${schema}`]),
    'SET default_transaction_read_only TO on',
  ]);
  await onStore('open the embedded tables', () => dataSource.initialize());
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await engine.close();
    await lock.release();
  };
  let closed: Promise<void> | undefined;
  return { engine: 'embedded', dataSource, close: () => (closed ??= close()) };
}
