import { browserJestConfig } from '../../tools/jest/src/browser-preset.mjs';

const config = browserJestConfig(import.meta.dirname);

export default {
  ...config,
  moduleNameMapper: { ...config.moduleNameMapper, '^@/(.*)\\.js$': '<rootDir>/src/$1' },
};
