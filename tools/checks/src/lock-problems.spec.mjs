import { describe, expect, it } from '@jest/globals';
import { lockProblems } from './lock-problems.mjs';

const engine = (optionalDependencies) => ({ version: '1.2.3', optionalDependencies });

describe('lockProblems', () => {
  it('has nothing to say of a lock file in which every platform is there', () => {
    const packages = {
      '': { name: 'root' },
      'node_modules/engine': engine({ 'engine-linux': '1.2.3', 'engine-mac': '1.2.3' }),
      'node_modules/engine-linux': { version: '1.2.3' },
      'node_modules/engine-mac': { version: '1.2.3' },
      'libs/ours': { version: '0.1.0' },
    };
    expect(lockProblems({ packages })).toEqual([]);
  });

  it('names a platform package that was left out', () => {
    const packages = { 'node_modules/engine': engine({ 'engine-mac': '1.2.3' }) };
    expect(lockProblems({ packages })).toEqual([
      'node_modules/engine@1.2.3: optional engine-mac is not in the lock file',
    ]);
  });

  it('names a platform package of another version', () => {
    const packages = {
      'node_modules/engine': engine({ 'engine-mac': '1.2.3' }),
      'node_modules/engine-mac': { version: '1.2.2' },
    };
    expect(lockProblems({ packages })).toHaveLength(1);
  });

  it.each([
    'node_modules/a/node_modules/engine/node_modules/engine-mac',
    'node_modules/a/node_modules/engine-mac',
    'node_modules/engine-mac',
  ])('finds a platform package where Node would: %s', (place) => {
    const packages = {
      'node_modules/a/node_modules/engine': engine({ 'engine-mac': '1.2.3' }),
      [place]: { version: '1.2.3' },
    };
    expect(lockProblems({ packages })).toEqual([]);
  });

  it.each(['libs/ours/node_modules/engine-mac', 'node_modules/engine-mac'])(
    'finds it for a package inside a workspace: %s',
    (place) => {
      const packages = {
        'libs/ours/node_modules/engine': engine({ 'engine-mac': '1.2.3' }),
        [place]: { version: '1.2.3' },
      };
      expect(lockProblems({ packages })).toEqual([]);
    },
  );

  it('does not take what lies in a folder that Node would not look into', () => {
    const packages = {
      'node_modules/engine': engine({ 'engine-mac': '1.2.3' }),
      'node_modules/other/node_modules/engine-mac': { version: '1.2.3' },
    };
    expect(lockProblems({ packages })).toHaveLength(1);
  });

  it('names a download address, but not the folder of a workspace', () => {
    const packages = {
      'node_modules/far': { version: '1.0.0', resolved: 'https://registry.example/far.tgz' },
      'node_modules/ours': { resolved: 'libs/ours', link: true },
    };
    expect(lockProblems({ packages })).toEqual([
      'node_modules/far: resolved https://registry.example/far.tgz',
    ]);
  });
});
