import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import CountReporter from './count-reporter.mjs';

const wholeRun = { rootDir: '/repository/libs/x', testPathPatterns: { patterns: [] }, testNamePattern: '' };
const outcome = {
  numPassedTests: 5,
  numFailedTests: 2,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 3,
  numTodoTests: 4,
};

let results;
let project;
beforeEach(() => {
  results = `${mkdtempSync(join(tmpdir(), 'count-reporter-'))}/`;
  project = process.env.NX_TASK_TARGET_PROJECT;
  delete process.env.NX_TASK_TARGET_PROJECT;
});
afterEach(() => {
  rmSync(results, { recursive: true });
  if (project !== undefined) process.env.NX_TASK_TARGET_PROJECT = project;
  else delete process.env.NX_TASK_TARGET_PROJECT;
});

const report = (globalConfig, kind = 'spec') =>
  new CountReporter(globalConfig, { kind, results }).onRunComplete(new Set(), outcome);
const left = (file) => JSON.parse(readFileSync(results + file, 'utf8'));

describe('CountReporter', () => {
  it('leaves the counts; a file that does not even load has failed, a pending test was skipped', () => {
    report(wholeRun);
    expect(left('x/test.json')).toEqual({ passed: 5, failed: 3, skipped: 7 });
  });

  it.each([
    ['spec', 'test'],
    ['int-spec', 'test-int'],
    ['recordings-spec', 'recordings'],
  ])('keeps the runs of a package apart: %s', (kind, target) => {
    report(wholeRun, kind);
    expect(existsSync(`${results}x/${target}.json`)).toBe(true);
  });

  it('files them under the name that Nx gives the package', () => {
    process.env.NX_TASK_TARGET_PROJECT = '@radarr/x';
    report(wholeRun);
    expect(existsSync(`${results}@radarr/x/test.json`)).toBe(true);
  });

  it.each([
    ['one file', { ...wholeRun, testPathPatterns: { patterns: ['a.spec'] } }],
    ['one test', { ...wholeRun, testNamePattern: 'gives 100' }],
  ])('leaves nothing of a run of %s: it would stand in for the whole', (_what, globalConfig) => {
    report(globalConfig);
    expect(existsSync(`${results}x`)).toBe(false);
  });
});
