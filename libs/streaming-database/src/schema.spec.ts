import { openTestDatabase } from './testing/index.js';
import { describeSchema } from './schema.suite.js';

describeSchema(() => openTestDatabase());
