import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { describeColumns } from './columns.suite.js';

describeColumns(() => openTestDatabase({ url: testDatabaseUrl() }));
