import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeTitleNamesRepository } from './title-names-repository.suite.js';

describeTitleNamesRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
