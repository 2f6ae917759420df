import { describe, expect, it } from '@jest/globals';
import { licences, packageProblems } from './package-problems.mjs';

const problemsOf = (entry, allowScripts = {}) =>
  packageProblems({ packages: { '': {}, 'node_modules/a/node_modules/@b/c': entry } }, allowScripts);

describe('packageProblems', () => {
  it.each(['MIT', 'Apache-2.0 AND MIT', '(GPL-3.0-only OR ISC)'])('takes %s', (license) => {
    expect(problemsOf({ license })).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'UNLICENSED', 'see LICENSE', 'MPL-2.0', undefined])(
    'refuses %s for what is handed on',
    (license) => {
      expect(problemsOf({ license })).toEqual([`@b/c: its licence is ${license ?? 'not told'}`]);
    },
  );

  it('lets tools ask for their own changes, and no more', () => {
    expect(problemsOf({ license: 'MPL-2.0', dev: true })).toEqual([]);
    expect(problemsOf({ license: 'GPL-2.0-only', dev: true })).toHaveLength(1);
  });

  it('refuses what would run a script when installed, unless npm was told not to run it', () => {
    const entry = { license: 'MIT', hasInstallScript: true };
    expect(problemsOf(entry)).toHaveLength(1);
    expect(problemsOf(entry, { '@b/c': true })).toHaveLength(1);
    expect(problemsOf(entry, { '@b/c': false })).toEqual([]);
  });

  it('leaves our own packages out', () => {
    const packages = { 'libs/ours': {}, 'node_modules/ours': { resolved: 'libs/ours', link: true } };
    expect(packageProblems({ packages }, {})).toEqual([]);
  });
});

describe('licences', () => {
  it('lists who stands under which, what is handed on apart from tools', () => {
    const packages = {
      'node_modules/a': { license: 'ISC', version: '1.0.0' },
      'node_modules/b': { license: 'MIT', version: '2.0.0', dev: true },
      'node_modules/c': { license: 'MIT', version: '3.0.0' },
    };
    expect(licences({ packages })).toEqual([
      { license: 'MIT', shipped: ['c@3.0.0'], tools: ['b@2.0.0'] },
      { license: 'ISC', shipped: ['a@1.0.0'], tools: [] },
    ]);
  });
});
