import { openTestDatabase } from '../testing/index.js';
import { describeRetiredSecretRepository } from './retired-secret-repository.suite.js';

describeRetiredSecretRepository(() => openTestDatabase());
