import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runQuietly } from './run-quietly.mjs';

/** Runs a line of JavaScript, and gives its exit code and what was shown. */
async function run(code, options = {}) {
  const shown = [];
  const out = { write: (text) => shown.push(text) };
  const command = [process.execPath, '-e', code];
  return { code: await runQuietly(command, { out, notice: 'Wait.', ...options }), shown: shown.join('') };
}

describe('runQuietly', () => {
  it('shows nothing of a command that succeeds', async () => {
    expect(await run('console.log("one"); console.error("two")')).toEqual({ code: 0, shown: '' });
  });

  it('shows all that a failed command said, and gives its exit code on', async () => {
    const { code, shown } = await run('console.log("one"); console.error("two"); process.exitCode = 42');
    expect(code).toBe(42);
    expect(shown.split('\n').toSorted()).toEqual(['', 'one', 'two']);
  });

  it('takes a command that a signal ended for failed', async () => {
    expect(await run('process.kill(process.pid, "SIGKILL")')).toEqual({ code: 1, shown: '' });
  });

  it('says that it is at work when the command takes long', async () => {
    expect(await run('', { patienceMs: 0 })).toEqual({ code: 0, shown: 'Wait.\n' });
  });

  it('rejects when there is no such program', async () => {
    await expect(runQuietly(['no-such-program'], { out: process.stderr, notice: '' })).rejects.toThrow(
      'ENOENT',
    );
  });
});

it.each(['start', 'id-map:sync'])('npm run %s builds quietly', (name) => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(scripts[name]).toMatch(/^node tools\/build\/src\/build-apps\.mjs && node apps\/api\/dist\/\S+$/);
});
