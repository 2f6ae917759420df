import { spawn, type ChildProcess } from 'node:child_process';

const PATIENCE_MS = 60_000;

/** A program that runs beside the test. */
export interface StartedProgram {
  /** The first group of the pattern that it was waited for. */
  readonly match: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a Node program and waits until it prints what it prints when it is ready. */
export async function startProgram(
  file: string,
  {
    args = [],
    env = {},
    cwd,
    ready,
  }: { args?: readonly string[]; env?: NodeJS.ProcessEnv; cwd?: string; ready: RegExp },
): Promise<StartedProgram> {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const printed = await whenPrinted(child, ready);
  return {
    ...printed,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function whenPrinted(child: ChildProcess, ready: RegExp): Promise<Omit<StartedProgram, 'stop'>> {
  let text = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it was not ready in time:\n${text}`)), PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const match = ready.exec(text)?.[1];
      if (match === undefined) return;
      clearTimeout(timer);
      resolve({ match, output: () => text });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${String(code)}:\n${text}`)));
  });
}
