import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Database } from '../database.js';
import { describeAnswers } from './availability-answers.suite.js';
import { describeCandidateTitles } from './availability-candidates.suite.js';
import { describeOverview } from './availability-overview.suite.js';
import { describeReplacement } from './availability-replacing.suite.js';

/** What the tables of offers must do on either engine. */
export function describeAvailabilityRepository(open: () => Promise<Database>): void {
  describe('AvailabilityRepository', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    beforeEach(() =>
      database.dataSource.query(
        `TRUNCATE streaming_availability, streaming_availability_lookups, streaming_title_requests,
          trending_entries, coming_soon_releases`,
      ),
    );
    afterAll(() => database.close());

    describeAnswers(() => database);
    describeReplacement(() => database);
    describeOverview(() => database);
    describeCandidateTitles(() => database);
  });
}
