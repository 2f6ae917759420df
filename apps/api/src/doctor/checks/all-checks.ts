import type { Check } from '../finding.js';
import { checkAccounts } from './accounts.js';
import { checkCache } from './cache.js';
import { checkClock } from './clock.js';
import { checkConfiguration } from './configuration.js';
import { checkCredits } from './credits.js';
import { checkDataFolder } from './data-folder.js';
import { checkDatabase } from './database.js';
import { checkDiskSpace } from './disk-space.js';
import { checkIdMap } from './id-map.js';
import { checkJobs } from './jobs.js';
import { checkKeyFiles } from './key-files.js';
import { checkKeys } from './keys.js';
import { checkMigrations } from './migrations.js';
import { checkPictures } from './pictures.js';
import { checkRedis } from './redis.js';
import { checkRunningApi } from './running-api.js';
import { checkSchema } from './schema.js';
import { checkTableSizes } from './table-sizes.js';

/** Every check, in the order in which their findings are shown. A new one is a file beside this and a line here. */
export const ALL_CHECKS: readonly Check[] = [
  checkConfiguration,
  checkDataFolder,
  checkKeyFiles,
  checkDiskSpace,
  checkPictures,
  checkDatabase,
  checkMigrations,
  checkSchema,
  checkTableSizes,
  checkRedis,
  checkKeys,
  checkClock,
  checkRunningApi,
  checkJobs,
  checkIdMap,
  checkCredits,
  checkCache,
  checkAccounts,
];
