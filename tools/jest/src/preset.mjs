import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The Jest configuration of one package. Siblings resolve to their sources, so nothing is built before a test.
 * @param {string} rootDir the package's folder
 * @param {'spec' | 'int-spec' | 'recordings-spec'} kind which files are tests; `int-spec` needs servers, `recordings-spec` recorded answers
 */
export const jestConfig = (rootDir, kind = process.env.JEST_KIND ?? 'spec') => ({
  rootDir,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/src/**/*.${kind}.{ts,tsx,mjs}`],
  resolver: at('./resolver.cjs'),
  transform: { '\\.[cm]?[jt]sx?$': at('./transform.cjs') },
  transformIgnorePatterns: [],
  cacheDirectory: at('../../../.cache/jest'),
  coverageProvider: 'v8',
  testEnvironmentOptions: { customExportConditions: ['@radarr/source', 'node', 'node-addons'] },
  reporters: ['default', [at('./count-reporter.mjs'), { kind }]],
  testTimeout: 60_000,
});
