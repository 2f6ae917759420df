import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, testTemplate } from '@radarr/streaming-database/testing';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { runJob } from './api-status.js';
import { sandboxVariables, startApiUnderTest } from './api-under-test.js';
import { accountVariables, connectAccount } from './trakt-account.js';

/** A data folder in which an api has worked that is stopped now. */
export interface UsedFolder {
  /** What that api was started with. */
  readonly variables: NodeJS.ProcessEnv;
  /** Another folder with the same content. */
  readonly copy: () => Promise<UsedFolder>;
  /** Changes its tables behind the api's back. */
  readonly sql: (...statements: readonly string[]) => Promise<void>;
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/** Has an api fetch lists and the id map and connect an account, and stops it. */
export async function makeUsedFolder(sandbox: Sandbox): Promise<UsedFolder> {
  const dir = await mkdtemp(join(tmpdir(), 'streaming-used-'));
  const folder = usedFolder(dir, { ...sandboxVariables(sandbox), ...accountVariables(sandbox) });
  const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
  const under = await startApiUnderTest({
    sandbox,
    variables: folder.variables,
    overrides: { database: { dataDir: dir, embedded } },
  });
  try {
    for (const job of ['trending', 'id-map', 'expiry'] as const) await runJob(under, job);
    await connectAccount(under, sandbox);
  } finally {
    await under.close();
  }
  return folder;
}

function usedFolder(dir: string, variables: NodeJS.ProcessEnv): UsedFolder {
  return {
    dir,
    variables: { ...variables, DATA_DIR: dir },
    copy: async () => {
      const other = await mkdtemp(join(tmpdir(), 'streaming-used-'));
      await cp(dir, other, { recursive: true });
      return usedFolder(other, variables);
    },
    sql: async (...statements) => {
      const database = await openTestDatabase({ dataDir: dir });
      for (const statement of statements) await database.dataSource.query(statement);
      await database.close();
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
