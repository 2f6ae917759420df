import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isStreamingError, StoreError } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import type { ResolvedDatabaseOptions } from '../database-options.js';
import { reasonOf } from '../store-failure.js';
import { startCallerEngine } from './caller-engine.js';
import { connect } from './connect.js';
import { prepareDataDirectory } from './data-directory.js';
import { EmbeddedDatabase } from './embedded-database.js';
import type { Engine, EngineOptions } from './engine.js';
import { DirectoryLock } from './lock/directory-lock.js';
import { codeOf } from './lock/lock-owner.js';
import { findTemplate } from './template.js';
import { WorkerEngine } from './worker-engine.js';

/**
 * Opens the embedded engine, in `dataDir` or in memory.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function openEmbedded(options: ResolvedDatabaseOptions): Promise<Database> {
  const opening: { engine?: Engine; lost?: StoreError } = {};
  const lose = (error: StoreError): void => {
    opening.lost = error;
    void opening.engine?.kill();
    options.onLost(error);
  };
  const lock = await lockFolder(options, lose);
  try {
    const engine = await prepareEngine(options, lose);
    opening.engine = engine;
    if (opening.lost !== undefined) throw opening.lost;
    return new EmbeddedDatabase(await connect(engine, options), engine, lock);
  } catch (error) {
    await opening.engine?.kill();
    await lock?.release();
    throw error;
  }
}

async function lockFolder(
  { dataDir, onEvent }: ResolvedDatabaseOptions,
  onLost: (error: StoreError) => void,
): Promise<DirectoryLock | undefined> {
  if (dataDir === undefined) return undefined;
  const directory = resolve(dataDir);
  try {
    await mkdir(directory, { recursive: true });
    return await DirectoryLock.acquire({
      file: join(directory, 'database.lock'),
      directory,
      onLost,
      onContended: (owner) => onEvent({ type: 'directory_contended', owner }),
    });
  } catch (error) {
    throw unusable(directory, error);
  }
}

async function prepareEngine(
  options: ResolvedDatabaseOptions,
  onStop: (error: StoreError) => void,
): Promise<Engine> {
  const { dataDir, embedded, onEvent } = options;
  const start = (engineOptions: EngineOptions): Promise<Engine> =>
    startEngine(options, engineOptions, onStop);

  const templateFile = await findTemplate(embedded?.templateFile);
  const template = templateFile === undefined ? {} : { templateFile };
  if (dataDir === undefined) return start(template);
  const directory = join(resolve(dataDir), 'database');
  try {
    const from = await prepareDataDirectory({
      directory,
      ...template,
      // What makes a database needs much memory and never gives it back: let it be the memory of another thread.
      initialise: async (unfinished) => (await start({ directory: unfinished })).close(),
    });
    if (from !== undefined) onEvent({ type: 'directory_prepared', from });
    return await start({ directory });
  } catch (error) {
    throw unusable(directory, error);
  }
}

/**
 * Starts the engine in the thread that the options ask for.
 * @param onStop called once if its thread ends by itself later @default nobody is told
 * @throws {StoreError} `STORE_ERROR` when it does not start
 */
export function startEngine(
  { embedded }: ResolvedDatabaseOptions,
  engineOptions: EngineOptions,
  onStop: (error: StoreError) => void = () => undefined,
): Promise<Engine> {
  return embedded?.thread === 'caller'
    ? startCallerEngine(engineOptions)
    : WorkerEngine.start(engineOptions, onStop);
}

/** Why a directory cannot be used, whatever was thrown. */
export function unusable(directory: string, error: unknown): StoreError {
  if (isStreamingError(error, 'STORE_ERROR')) return error;
  return new StoreError(`The directory ${directory} cannot be used: ${codeOf(error) ?? reasonOf(error)}.`);
}
