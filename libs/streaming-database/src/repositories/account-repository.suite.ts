import { afterAll, beforeAll } from '@jest/globals';
import { describeAccountStoreContract } from '@radarr/streaming-core/testing';
import { DataSource } from 'typeorm';
import type { Database } from '../database.js';
import { SecretKeys } from '../secrets/secret-keys.js';
import { describeAccountRekeying } from './account-rekeying.suite.js';
import { AccountRepository } from './account-repository.js';
import { describeAccountSecrets } from './account-secrets.suite.js';

/** What the table of accounts must do on either engine. */
export function describeAccountRepository(open: () => Promise<Database>): void {
  let database: Database;
  let elsewhere: DataSource | undefined;
  beforeAll(async () => {
    database = await open();
    // The embedded engine has one connection, and one process.
    if (database.engine === 'postgres')
      elsewhere = await new DataSource(database.dataSource.options).initialize();
  });
  afterAll(async () => {
    await elsewhere?.destroy();
    await database.close();
  });

  describeAccountStoreContract({
    name: 'AccountRepository',
    create: async () => {
      await database.dataSource.query('TRUNCATE oauth_tokens');
      // Each process makes its own keys, of the same text.
      const keys = (): SecretKeys => new SecretKeys({ current: 'a text of at least 32 characters' });
      return {
        store: new AccountRepository(database.dataSource, keys()),
        elsewhere: new AccountRepository(elsewhere ?? database.dataSource, keys()),
      };
    },
    histories: 25,
  });

  describeAccountSecrets(() => database);
  describeAccountRekeying(() => database);
}
