import type { ChildProcess } from 'node:child_process';

const PATIENCE_MS = 60_000;

/** What a process has printed. */
export interface Printed {
  /** The first group of the pattern that was waited for. */
  readonly match: string;
  /** Everything so far, and what is still to come. */
  readonly output: () => string;
}

/** Waits until a process has printed what it prints when it is ready; fails when it ends or is silent before that. */
export function whenPrinted(child: ChildProcess, pattern: RegExp): Promise<Printed> {
  let text = '';
  const output = (): string => text;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it was not ready in time:\n${text}`)), PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const match = pattern.exec(text)?.[1];
      if (match === undefined) return;
      clearTimeout(timer);
      resolve({ match, output });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${String(code)}:\n${text}`)));
  });
}
