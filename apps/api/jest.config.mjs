import { jestConfig } from '../../tools/jest/src/preset.mjs';

export default {
  ...jestConfig(import.meta.dirname),
  // By far the longest suite, and much of it waits: the others are done long before it.
  maxWorkers: 2,
};
