import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeCacheEntryRepository } from './cache-entry-repository.suite.js';

describeCacheEntryRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
