import { spawn } from 'node:child_process';

/** Makes curl say what a reader needs to see, and fail at an HTTP error. */
const PRELUDE = 'curl() { command curl -sS --fail-with-body "$@"; }\n';

/**
 * Runs a command line in Bash, to its end.
 * @param {string} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, timeoutMs: number }} options
 * @returns {Promise<string | undefined>} what went wrong, with the command's output; undefined when it exits with 0
 */
export function runToEnd(command, { cwd, env, timeoutMs }) {
  const { child, output } = start(command, { cwd, env });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop(child);
      resolve(`did not end within ${timeoutMs} ms\n${output()}`);
    }, timeoutMs);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : `ended with ${code ?? signal}\n${output()}`);
    });
  });
}

/**
 * Starts a command line that goes on, and waits until it has printed its address.
 * @param {string} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, timeoutMs: number, address: RegExp }} options `address`: its group 1
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 * @throws when it ends, or prints no address in time
 */
export function runServer(command, { cwd, env, timeoutMs, address }) {
  const { child, output } = start(command, { cwd, env });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      stop(child);
      reject(new Error(`${why}\n${output()}`));
    };
    const timer = setTimeout(() => fail(`printed no address within ${timeoutMs} ms`), timeoutMs);
    const onEnd = (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? signal}`);
    };
    child.once('close', onEnd);
    child.stdout.on('data', () => {
      const found = address.exec(output())?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      child.removeListener('close', onEnd);
      resolve({ address: found, stop: () => (stop(child), ended) });
    });
  });
}

/** A process group of its own, so that stopping reaches what the command has started. */
function start(command, { cwd, env }) {
  const child = spawn('bash', ['-c', PRELUDE + command], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  return { child, output: () => output };
}

function stop({ pid, exitCode, signalCode }) {
  if (exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}
