import { openTestDatabase } from '../testing/index.js';
import { describeDatasetRepository } from './dataset-repository.suite.js';

describeDatasetRepository(() => openTestDatabase());
