import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeAvailabilityRepository } from './availability-repository.suite.js';

describeAvailabilityRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
