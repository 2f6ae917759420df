import { openTestDatabase } from '../testing/index.js';
import { describeLeaseRepository } from './lease-repository.suite.js';

describeLeaseRepository(() => openTestDatabase());
