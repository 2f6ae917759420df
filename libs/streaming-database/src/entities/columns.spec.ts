import { openTestDatabase } from '../testing/index.js';
import { describeColumns } from './columns.suite.js';

describeColumns(() => openTestDatabase());
