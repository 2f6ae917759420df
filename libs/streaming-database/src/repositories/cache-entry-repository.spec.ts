import { openTestDatabase } from '../testing/index.js';
import { describeCacheEntryRepository } from './cache-entry-repository.suite.js';

describeCacheEntryRepository(() => openTestDatabase());
