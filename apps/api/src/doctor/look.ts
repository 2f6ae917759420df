import { join } from 'node:path';
import { isStreamingError } from '@radarr/streaming-core';
import { openForInspection, type DatabaseOptions } from '@radarr/streaming-database';
import type { Environment } from '../config/environment.js';
import { DEMO_SCHEMA } from '../runtime/open-cache-tiers.js';
import { readFacts } from './facts.js';
import { callUpstreams } from './key-calls.js';
import { askRunningApi } from './running-api.js';
import type { FoundDatabase, Scene, SceneOverrides } from './scene.js';

/** What is to be looked at. */
export interface Look {
  readonly environment: Environment;
  /** Whether the upstreams may be asked. */
  readonly askUpstreams: boolean;
  readonly overrides: SceneOverrides;
}

/**
 * Gathers what the checks look at, and hands it to the work. Nothing is changed, and everything is closed afterwards.
 * @returns what the work gives
 */
export async function look<T>(
  { environment, askUpstreams, overrides }: Look,
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  const demo = environment.TMDB_API_KEY === undefined;
  const [database, api, keyCalls] = await Promise.all([
    findDatabase(databaseOptions(environment, demo, overrides)),
    askRunningApi(environment),
    askUpstreams && !demo ? callUpstreams(environment) : undefined,
  ]);
  try {
    const facts = await readFacts({ environment, demo, database, api });
    return await work({ environment, demo, database, api, facts, keyCalls });
  } finally {
    if (database.state === 'open') await database.database.close();
  }
}

async function findDatabase(options: DatabaseOptions): Promise<FoundDatabase> {
  try {
    return await openForInspection(options);
  } catch (error) {
    if (!isStreamingError(error)) throw error;
    return { state: 'failed', reason: error.message };
  }
}

/** The database that the api would open. */
function databaseOptions(
  { DATABASE_URL: url, DATA_DIR: dataDir }: Environment,
  demo: boolean,
  { embedded }: SceneOverrides,
): DatabaseOptions {
  if (url !== undefined)
    return {
      url,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      applicationName: NAME,
      ...(demo && { schema: DEMO_SCHEMA }),
    };
  return { dataDir: demo ? join(dataDir, 'demo') : dataDir, ...(embedded && { embedded }) };
}

const CONNECT_TIMEOUT_MS = 5_000;
const NAME = 'radarr-streaming-doctor';
