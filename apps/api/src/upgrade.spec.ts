import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, testTemplate } from '@radarr/streaming-database/testing';
import { describeUpgradedApi } from './testing/upgrade.suite.js';

describeUpgradedApi(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'streaming-upgrade-'));
  const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
  return {
    open: () => openTestDatabase({ dataDir }),
    overrides: () => Promise.resolve({ database: { dataDir, embedded } }),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
});
