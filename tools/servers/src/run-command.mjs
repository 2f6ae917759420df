import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, with this process's input and output.
 * @param {string[]} command the program and its arguments
 * @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal }} options `env` is added to this process's own; `signal` ends
 * the command early
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 * @throws when the program cannot be started
 */
export function runCommand([program, ...parameters], { env, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env: { ...process.env, ...env }, signal });
    // After an abort the command is still ending; only `exit` says that it has.
    child.on('error', (error) => error.name !== 'AbortError' && reject(error));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
