import { fileURLToPath } from 'node:url';
import { jestConfig } from './preset.mjs';

/**
 * The Jest configuration of a package that runs in a browser: the same, over a document of jsdom.
 * @param {string} rootDir the package's folder
 */
export const browserJestConfig = (rootDir) => ({
  ...jestConfig(rootDir),
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@radarr/source', 'browser'] },
  moduleNameMapper: { '\\.css$': fileURLToPath(new URL('./no-styles.cjs', import.meta.url)) },
});
