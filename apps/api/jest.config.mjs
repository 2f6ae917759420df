import { jestConfig } from '../../tools/jest/src/preset.mjs';

export default {
  ...jestConfig(import.meta.dirname),
  // By far the longest suite, and much of it waits: the others are done long before it.
  maxWorkers: 2,
  // Two at a time beside other suites on two cores: what takes ten seconds alone may take a minute then.
  testTimeout: 180_000,
};
