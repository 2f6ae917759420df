import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

const PATIENCE_MS = 60_000;

/** Starts a Node program and waits until it prints what it prints when it is ready. */
export async function startProgram(file, { args = [], env = {}, cwd, ready, niceness = 0 }) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  if (niceness > 0) setPriority(child.pid, niceness);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ...(await whenPrinted(child, ready)),
    pid: child.pid,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

function whenPrinted(child, ready) {
  let text = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`it was not ready in time:\n${text}`));
    }, PATIENCE_MS);
    const hear = (chunk) => {
      text += chunk.toString();
      const match = ready.exec(text)?.[1];
      if (match === undefined) return;
      clearTimeout(timer);
      resolve({ match, output: () => text });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with ${code}:\n${text}`));
    });
  });
}
