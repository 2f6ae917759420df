import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('tells how it is used, and starts nothing for that', () => {
  const script = join(import.meta.dirname, 'with-servers.mjs');
  // Without a path no server could be started.
  const options = { encoding: 'utf8', env: { PATH: '' } };
  for (const args of [['--help'], ['--install', '--help']]) {
    const { status, stdout } = spawnSync(process.execPath, [script, ...args], options);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Usage: with-servers .*--install/s),
    });
  }
});
