import { openTestDatabase, testDatabaseUrl } from './testing/index.js';
import { describeUpgrades } from './upgrade.suite.js';

describeUpgrades(() => openTestDatabase({ url: testDatabaseUrl() }));
