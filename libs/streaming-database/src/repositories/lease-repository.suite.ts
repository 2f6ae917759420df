import { afterAll, beforeAll } from '@jest/globals';
import { describeLeaseStoreContract } from '@radarr/streaming-cache/testing';
import type { Database } from '../database.js';
import { LeaseRepository } from './lease-repository.js';

/** What the table of leases must do on either engine. */
export function describeLeaseRepository(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  describeLeaseStoreContract({
    name: 'LeaseRepository',
    create: async () => {
      await database.dataSource.query('TRUNCATE streaming_leases');
      return { leases: new LeaseRepository(database.dataSource) };
    },
  });
}
