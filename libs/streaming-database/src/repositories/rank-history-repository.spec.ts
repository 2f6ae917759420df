import { openTestDatabase } from '../testing/index.js';
import { describeRankHistoryRepository } from './rank-history-repository.suite.js';

describeRankHistoryRepository(() => openTestDatabase());
