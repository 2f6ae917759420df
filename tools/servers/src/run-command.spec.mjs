import { describe, expect, it } from '@jest/globals';
import { runCommand } from './run-command.mjs';

const node = (code) => [process.execPath, '-e', code];

describe('runCommand', () => {
  it.each([0, 1, 42])('gives exit code %i on', async (code) => {
    expect(await runCommand(node(`process.exit(${code})`), { env: {} })).toBe(code);
  });

  it('adds to the environment of the command', async () => {
    const command = node('process.exit(process.env.ANSWER === "42" && process.env.PATH ? 0 : 1)');
    expect(await runCommand(command, { env: { ANSWER: '42' } })).toBe(0);
  });

  it('takes a command that a signal ended for failed', async () => {
    expect(await runCommand(node('process.kill(process.pid, "SIGKILL")'), { env: {} })).toBe(1);
  });

  it('waits for the end of a command that it is told to end', async () => {
    const ended = new AbortController();
    const run = runCommand(node('setInterval(() => {}, 1000)'), { env: {}, signal: ended.signal });
    ended.abort();
    expect(await run).toBe(1);
  });

  it('rejects when there is no such program', async () => {
    await expect(runCommand(['no-such-program'], { env: {} })).rejects.toThrow('ENOENT');
  });
});
