import { openTestDatabase } from '../testing/index.js';
import { describeJobRunRepository } from './job-run-repository.suite.js';

describeJobRunRepository(() => openTestDatabase());
