import { openTestDatabase } from './testing/index.js';
import { describeUpgrades } from './upgrade.suite.js';

describeUpgrades(() => openTestDatabase());
