import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { runServer, runToEnd } from './run-command.mjs';

const options = { cwd: tmpdir(), env: process.env, timeoutMs: 10_000 };

/** A server in a child of the shell: it prints its address and answers 404. */
const serverCode = `
  const server = require('http').createServer((question, answer) => answer.writeHead(404).end());
  server.listen(0, '127.0.0.1', () => console.log('at http://127.0.0.1:' + server.address().port));
`;
const SERVER = `node -e "${serverCode}" & wait`;
const address = /^at (\S+)$/m;

describe('runToEnd', () => {
  it('has nothing to say of a command that succeeds', async () => {
    const env = { ...process.env, WORD: 'yes' };
    expect(await runToEnd('test "$WORD" = yes', { ...options, env })).toBeUndefined();
  });

  it('tells how a command failed and what it said', async () => {
    expect(await runToEnd('echo out; exit 3', options)).toBe('ended with 3\nout\n');
  });

  it('stops a command that does not end', async () => {
    const problem = await runToEnd('sleep 60', { ...options, timeoutMs: 50 });
    expect(problem).toMatch(/did not end within 50 ms/);
  });
});

describe('runServer', () => {
  it('gives the address, and stops all that the command has started', async () => {
    const server = await runServer(SERVER, { ...options, address });
    expect((await fetch(server.address)).status).toBe(404);
    await server.stop();
    await expect(fetch(server.address)).rejects.toThrow('fetch failed');
  });

  it('stays up for the commands after it, in which curl fails at an HTTP error', async () => {
    const server = await runServer(SERVER, { ...options, address });
    expect(await runToEnd(`curl ${server.address}`, options)).toMatch(/404/);
    await server.stop();
  });

  it('rejects when the command ends without an address', async () => {
    const call = runServer('echo busy; exit 1', { ...options, address });
    await expect(call).rejects.toThrow(/ended with 1\nbusy/);
  });

  it('rejects when no address comes in time', async () => {
    const call = runServer('sleep 60', { ...options, address, timeoutMs: 50 });
    await expect(call).rejects.toThrow(/no address within 50 ms/);
  });
});
