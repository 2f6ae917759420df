import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testTemplate } from '@radarr/streaming-database/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { pino } from 'pino';
import { loadEnvironment } from '../config/load-environment.js';
import type { RuntimeOverrides } from '../runtime/runtime.js';
import { startApi, type RunningApi } from '../start-api.js';

/** A key of the shape that TMDB gives out. It must never show up anywhere. */
export const TMDB_KEY = '5ec2e7a0b1c2d3e4f5a6b7c8d9e0f1a2';

/** As {@link TMDB_KEY}, of Trakt. */
export const TRAKT_ID = 'trakt-client-id-that-must-stay-secret';

/** As {@link TMDB_KEY}, of Trakt's applications that may connect accounts. */
export const TRAKT_SECRET = 'trakt-client-secret-that-must-stay-secret';

/** As {@link TMDB_KEY}, of Watchmode. */
export const WATCHMODE_KEY = 'watchmode-key-that-must-stay-secret';

/** The key that callers of the API under test must show. */
export const API_KEY = 'api-key-for-tests-that-must-stay-secret';

export interface ApiUnderTestOptions {
  /** Shared with other processes of the same test. @default a new one, closed with the api */
  readonly sandbox?: Sandbox;
  /** Set on top of the usual variables; undefined takes one away. */
  readonly variables?: NodeJS.ProcessEnv;
  readonly overrides?: RuntimeOverrides;
}

/** An api over real sockets, on a sandbox of its own. */
export interface ApiUnderTest {
  readonly api: RunningApi;
  readonly sandbox: Sandbox;
  /** Every log line so far. */
  readonly logs: readonly string[];
  /** Asks with the API key, unless `headers` says otherwise. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The variables that set an api up on a sandbox, where nothing limits how fast it is asked. */
export const sandboxVariables = ({ urls }: Pick<Sandbox, 'urls'>): NodeJS.ProcessEnv => ({
  TMDB_API_KEY: TMDB_KEY,
  TMDB_BASE_URL: urls.tmdb,
  TMDB_IMAGE_BASE_URL: urls.tmdbImages,
  TRAKT_CLIENT_ID: TRAKT_ID,
  TRAKT_BASE_URL: urls.trakt,
  WATCHMODE_API_KEY: WATCHMODE_KEY,
  WATCHMODE_BASE_URL: urls.watchmode,
  WATCHMODE_ID_MAP_URL: new URL('/datasets/title_id_map.csv', urls.watchmode).href,
  // Each test starts the jobs that it is about.
  JOBS_ENABLED: 'false',
  STREAMING_API_KEY: API_KEY,
  PORT: '0',
  RATE_LIMIT_PER_MINUTE: '0',
});

/** Starts the api as `main` does, with the sandbox in place of the world. */
export async function startApiUnderTest(options: ApiUnderTestOptions = {}): Promise<ApiUnderTest> {
  const sandbox = options.sandbox ?? (await startSandbox());
  const dataDir = await mkdtemp(join(tmpdir(), 'streaming-api-'));
  const logs: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logs.push(line) });
  const environment = loadEnvironment({
    ...sandboxVariables(sandbox),
    DATA_DIR: dataDir,
    ...options.variables,
  });
  const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
  const api = await startApi(environment, logger, { database: { embedded }, ...options.overrides });
  return {
    api,
    sandbox,
    logs,
    ask: (path, init) => fetch(`${api.url}${path}`, { headers: { 'x-api-key': API_KEY }, ...init }),
    close: async () => {
      await api.close();
      if (!options.sandbox) await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
