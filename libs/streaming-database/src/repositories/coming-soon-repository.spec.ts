import { openTestDatabase } from '../testing/index.js';
import { describeComingSoonRepository } from './coming-soon-repository.suite.js';

describeComingSoonRepository(() => openTestDatabase());
