import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '@radarr/streaming-database';
import { startSandbox } from '@radarr/streaming-sandbox';
import { createDatabase, query } from '@radarr/tool-programs';
import { startApiProcess } from './testing/api-process.js';
import { describeUpgradedApi } from './testing/upgrade.suite.js';

describeUpgradedApi(async () => {
  const url = await createDatabase();
  return {
    open: () => openDatabase({ url }),
    overrides: () => Promise.resolve({ database: { url } }),
    remove: () => Promise.resolve(),
  };
});

describe('an api on tables that a newer release has written', () => {
  it('does not start, and says why in a sentence', async () => {
    const DATABASE_URL = await createDatabase();
    await (await openDatabase({ url: DATABASE_URL })).close();
    await query(
      DATABASE_URL,
      `INSERT INTO streaming_migrations (timestamp, name) VALUES (1900000000000, 'FromTheFuture1900000000000')`,
    );
    const sandbox = await startSandbox();
    const failure = await startApiProcess(sandbox, { DATABASE_URL }).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    await sandbox.close();
    expect(failure).toMatch(
      /ended with 1:[\s\S]*\nRadarr Streaming could not start: The database was written by a newer release of this program/,
    );
    expect(failure).not.toMatch(/\n {4}at .*postgres/);
  });
});
