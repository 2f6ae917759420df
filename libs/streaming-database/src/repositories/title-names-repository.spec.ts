import { openTestDatabase } from '../testing/index.js';
import { describeTitleNamesRepository } from './title-names-repository.suite.js';

describeTitleNamesRepository(() => openTestDatabase());
