import { openTestDatabase } from '../testing/index.js';
import { describeAccountRepository } from './account-repository.suite.js';

describeAccountRepository(() => openTestDatabase());
