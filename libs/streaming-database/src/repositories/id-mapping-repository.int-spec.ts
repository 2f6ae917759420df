import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeIdMappingRepository } from './id-mapping-repository.suite.js';

describeIdMappingRepository(() => openTestDatabase({ url: testDatabaseUrl() }));
