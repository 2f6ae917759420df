import { join } from 'node:path';
import { systemClock } from '@radarr/streaming-core';
import {
  AccountRepository,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type SecretKeys,
} from '@radarr/streaming-database';
import { loadSecretKeys } from '../accounts/secret-keys.js';
import { AuditLog } from '../audit/audit-log.js';
import { loadApiKey, type ApiKey } from '../auth/api-key.js';
import type { Environment } from '../config/environment.js';
import { DASHBOARD_DIR } from '../dashboard/dashboard-folder.js';
import type { AppLogger } from '../logging/app-logger.js';
import { CacheCounts } from '../status/cache-counts.js';
import { DEMO_SCHEMA, openCacheTiers, type CacheTiers } from './open-cache-tiers.js';
import { startDemo } from './start-demo.js';
import { Stopping } from './stopping.js';
import { watchUpstreams, type WatchedUpstreams } from './watched-upstreams.js';

/** Everything that the application stands on and that must be closed when it stops. */
export interface Runtime extends WatchedUpstreams, Omit<CacheTiers, 'close'> {
  readonly environment: Environment;
  readonly logger: AppLogger;
  /** Writes who changed what. */
  readonly audit: AuditLog;
  readonly apiKey: ApiKey;
  /** Encrypt the tokens of connected accounts. */
  readonly secretKeys: SecretKeys;
  /** Whether an invented world answers in place of the upstreams. */
  readonly demo: boolean;
  readonly database: Database;
  /** Counts what the caches do, from the start of this process. */
  readonly cacheCounts: CacheCounts;
  readonly stopping: Stopping;
  /** The folder of the built dashboard, which may not be there. */
  readonly dashboardDir: string;
  /** Closes all of it, last opened first. */
  readonly close: () => Promise<void>;
}

/** What a caller may decide beside the environment. */
export interface RuntimeOverrides {
  /** Another database than the one that the environment names, for tests. @default none */
  readonly database?: DatabaseOptions;
  /** Another folder for the dashboard, for tests. @default where `npm run build` puts it */
  readonly dashboardDir?: string;
  /** Called when the embedded database is lost for good; the process should end. */
  readonly onLost?: (error: Error) => void;
  /** Called with each secret that was generated, here or at an earlier start. */
  readonly onSecret?: (secret: string) => void;
}

/** Opens the database, the cache's tiers and the upstreams, or the sandbox in their place. */
export async function openRuntime(
  configured: Environment,
  logger: AppLogger,
  overrides: RuntimeOverrides = {},
): Promise<Runtime> {
  const audit = new AuditLog(logger);
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) {
      try {
        await closer();
      } catch (error) {
        logger.warn({ err: error }, 'something did not close well');
      }
    }
  };
  try {
    const apiKey = await loadApiKey(configured.STREAMING_API_KEY, configured.DATA_DIR);
    const { onSecret } = overrides;
    onSecret?.(apiKey.value);
    if (apiKey.isNew) audit.write({ event: 'key.generated', outcome: 'ok', told: { key: 'api-key' } });
    const secretKeys = await loadSecretKeys(configured, { audit, onSecret });
    const demo = configured.TMDB_API_KEY === undefined;
    const world = demo ? await startDemo(configured) : undefined;
    closers.push(() => world?.close());
    const environment = world?.environment ?? configured;
    const database = await openDatabase(databaseOptions(environment, { demo, logger, audit, overrides }));
    closers.push(() => database.close());
    await encryptAnew(database, secretKeys, logger);
    const { close: closeTiers, ...tiers } = openCacheTiers(environment, demo);
    closers.push(closeTiers);
    const sources = watchUpstreams(environment, logger);
    closers.push(() => sources.upstreams.forEach((upstream) => upstream.close()));
    const { dashboardDir = DASHBOARD_DIR } = overrides;
    const cacheCounts = new CacheCounts(systemClock());
    const stopping = new Stopping();
    const opened = { cacheCounts, stopping, apiKey, secretKeys, demo, database, dashboardDir };
    return { environment, logger, audit, ...opened, ...tiers, ...sources, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What an earlier key encrypted is encrypted with the present one, so that the earlier one can be given up. */
async function encryptAnew({ dataSource }: Database, keys: SecretKeys, logger: AppLogger): Promise<void> {
  const accounts = await new AccountRepository(dataSource, keys).rekey();
  if (accounts > 0)
    logger.info({ accounts }, 'accounts are encrypted with the present STREAMING_SECRET_KEY now');
}

interface DatabaseContext {
  readonly demo: boolean;
  readonly logger: AppLogger;
  readonly audit: AuditLog;
  readonly overrides: RuntimeOverrides;
}

function databaseOptions(environment: Environment, context: DatabaseContext): DatabaseOptions {
  const { demo, logger, audit, overrides } = context;
  const { DATABASE_URL: url, DATA_DIR: dataDir } = environment;
  const onServer = { url: url ?? '', ...(demo && { schema: DEMO_SCHEMA }) };
  const embedded = { dataDir: demo ? join(dataDir, 'demo') : dataDir };
  return {
    ...(overrides.database ?? (url === undefined ? embedded : onServer)),
    onEvent: (event) => {
      logger.info({ from: 'database', ...event }, `database: ${event.type}`);
      if (event.type !== 'migrated') return;
      const { migrations } = event;
      audit.write({ event: 'migrations.run', outcome: 'ok', told: { migrations } });
    },
    ...(overrides.onLost && { onLost: overrides.onLost }),
  };
}
