import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeLeaseRepository } from './lease-repository.suite.js';

describeLeaseRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
