import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SCRIPT = join(import.meta.dirname, 'with-servers.mjs');

/** Prints the addresses of the two servers, one on a line. */
const PRINT = 'console.log(process.env.TEST_DATABASE_URL + "\\n" + process.env.TEST_REDIS_URL);';

/** Starts servers of its own around a command; tells what it printed so far, and how it ends. */
function withServers(...command) {
  const child = spawn(process.execPath, [SCRIPT, ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const printed = new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk) => resolve((output += chunk)));
  });
  const code = new Promise((resolve) => child.once('close', resolve));
  return { child, code, printed, addresses: () => output.trim().split('\n') };
}

const answers = (url) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

describe('with-servers', () => {
  it('ends with the exit code of the command, and stops both servers', async () => {
    const run = withServers(process.execPath, '-e', `${PRINT} process.exit(42)`);
    expect(await run.code).toBe(42);
    expect(run.addresses()).toHaveLength(2);
    for (const url of run.addresses()) expect(await answers(url)).toBe(false);
  });

  it('has both servers up for the command, and stops them when it is told to end', async () => {
    const run = withServers(process.execPath, '-e', `${PRINT} setInterval(() => {}, 1000)`);
    await run.printed;
    for (const url of run.addresses()) expect(await answers(url)).toBe(true);
    run.child.kill('SIGTERM');
    expect(await run.code).toBe(1);
    for (const url of run.addresses()) expect(await answers(url)).toBe(false);
  });
});
