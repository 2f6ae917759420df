import { afterAll, beforeAll } from '@jest/globals';
import type { Database } from './database.js';
import { describeMigrations } from './schema-migrations.suite.js';
import { describeRules } from './schema-rules.suite.js';

/** What the tables must be on either engine. */
export function describeSchema(open: () => Promise<Database>): void {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  describeMigrations(() => database);
  describeRules(() => database);
}
