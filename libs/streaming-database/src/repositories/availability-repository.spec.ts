import { openTestDatabase } from '../testing/index.js';
import { describeAvailabilityRepository } from './availability-repository.suite.js';

describeAvailabilityRepository(() => openTestDatabase());
