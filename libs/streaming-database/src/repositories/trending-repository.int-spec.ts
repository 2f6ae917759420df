import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeTrendingRepository } from './trending-repository.suite.js';

describeTrendingRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
