import { openTestDatabase } from '../testing/index.js';
import { describeInspection } from './inspection.suite.js';

describeInspection(() => openTestDatabase());
