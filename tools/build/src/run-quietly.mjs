import { spawn } from 'node:child_process';

/** Longer than it takes to see that nothing has changed. */
const PATIENCE_MS = 6_000;

/**
 * Runs a command to its end without showing what it says, unless it fails.
 * @param {string[]} command the program and its arguments
 * @param {{ out: { write(text: string): unknown }, notice: string, patienceMs?: number, cwd?: string }} options `out`
 * hears what a failed command said, and `notice` when it takes longer than `patienceMs` (milliseconds, default 6 s)
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 * @throws when the program cannot be started
 */
export function runQuietly([program, ...parameters], { out, notice, patienceMs = PATIENCE_MS, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], cwd });
    const said = [];
    const timer = setTimeout(() => out.write(`${notice}\n`), patienceMs);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) out.write(Buffer.concat(said).toString());
      resolve(code ?? 1);
    });
  });
}
